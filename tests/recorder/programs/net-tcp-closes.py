"""Writing to somebody who has gone."""
import asyncio


async def leave(reader, writer):
    writer.close()


async def main():
    server = await asyncio.start_server(leave, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        print(await reader.read())
        for number in range(5):
            writer.write(b"are you there?")
            await asyncio.sleep(0.05)
            print(number, writer.is_closing())
        try:
            await writer.drain()
        except ConnectionError as error:
            print(type(error).__name__)
        writer.close()
        try:
            await writer.wait_closed()
        except ConnectionError as error:
            print(type(error).__name__)


asyncio.run(main())
