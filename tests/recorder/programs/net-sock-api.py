"""Plain sockets, and the loop's own calls for them."""
import asyncio
import socket


async def serve(loop, listener):
    connection, address = await loop.sock_accept(listener)
    print("server: accepted", address[0])
    with connection:
        while data := await loop.sock_recv(connection, 4):
            print("server: got", data)
            await loop.sock_sendall(connection, data[::-1])


async def main():
    loop = asyncio.get_running_loop()
    with socket.socket() as listener, socket.socket() as client:
        listener.setblocking(False)
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        serving = asyncio.create_task(serve(loop, listener))
        client.setblocking(False)
        await loop.sock_connect(client, listener.getsockname())
        print("client: connected", client.getpeername() == listener.getsockname())
        await loop.sock_sendall(client, b"abcdef")
        buffer = bytearray(6)
        size = 0
        while size < 6:
            size += await loop.sock_recv_into(client, memoryview(buffer)[size:])
        print("client: got", bytes(buffer))
        client.shutdown(socket.SHUT_WR)
        print("client: got", await loop.sock_recv(client, 10))
        await serving


asyncio.run(main())
