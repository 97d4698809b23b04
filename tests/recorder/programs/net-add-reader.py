"""A pair of sockets, and callbacks for when they are ready."""
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    left, right = socket.socketpair()
    left.setblocking(False)
    right.setblocking(False)
    done = loop.create_future()

    def readable():
        data = left.recv(100)
        print("left: got", data)
        if not data:
            print("removed:", loop.remove_reader(left), loop.remove_reader(left))
            done.set_result(None)

    def writable():
        print("right: writes")
        right.send(b"hello")
        loop.remove_writer(right)
        loop.call_later(0.1, right.close)

    loop.add_reader(left, readable)
    loop.add_writer(right, writable)
    await done
    left.close()
    try:
        left.recv(1)
    except OSError as error:
        print(error)


asyncio.run(main())
