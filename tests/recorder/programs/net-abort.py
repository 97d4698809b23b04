"""A connection that is thrown away with something unread."""
import asyncio


async def rude(reader, writer):
    writer.transport.pause_reading()
    await asyncio.sleep(0.1)
    writer.transport.abort()


async def main():
    server = await asyncio.start_server(rude, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.sleep(0.05)
        writer.write(b"!" * 1_000)
        try:
            print(await reader.read())
        except ConnectionResetError as error:
            print(error)
        writer.close()
        try:
            await writer.wait_closed()
        except ConnectionResetError as error:
            print(error)


asyncio.run(main())
