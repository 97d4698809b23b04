"""A server at a path."""
import asyncio
import os
import tempfile


async def serve(reader, writer):
    print("server: got", await reader.readline())
    writer.write(b"welcome\n")
    writer.close()


async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "door")
        server = await asyncio.start_unix_server(serve, path)
        async with server:
            print(os.path.exists(path), server.sockets[0].getsockname() == path)
            reader, writer = await asyncio.open_unix_connection(path)
            writer.write(b"knock\n")
            print("client: got", await reader.read())
            writer.close()
            await writer.wait_closed()
        try:
            await asyncio.open_unix_connection(os.path.join(folder, "nowhere"))
        except FileNotFoundError as error:
            print(type(error).__name__, error.errno)


asyncio.run(main())
