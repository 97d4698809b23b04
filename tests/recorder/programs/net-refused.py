"""Nobody listens there."""
import asyncio
import errno
import socket


async def main():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError as error:
        print(type(error).__name__, error.errno, error.errno == errno.ECONNREFUSED)
        print(str(error).replace(str(port), "…"))
    with socket.socket() as plain:
        print(plain.connect_ex(("127.0.0.1", port)) == errno.ECONNREFUSED)
        try:
            plain.connect(("127.0.0.1", port))
        except OSError as error:
            print(error)


asyncio.run(main())
