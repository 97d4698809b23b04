"""A line that is longer than the reader allows."""
import asyncio


async def babble(reader, writer):
    writer.write(b"x" * 100 + b"\n" + b"short\n")
    writer.close()


async def main():
    server = await asyncio.start_server(babble, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=20)
        try:
            await reader.readline()
        except ValueError as error:
            print(error)
        print(await reader.readline())
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
