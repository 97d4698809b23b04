"""A client that does not wait for ever."""
import asyncio


async def silent(reader, writer):
    await asyncio.sleep(1)
    writer.write(b"at last\n")
    await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            await asyncio.wait_for(reader.readline(), 0.2)
        except TimeoutError:
            print("no answer yet")
        try:
            async with asyncio.timeout(0.2):
                await reader.readline()
        except TimeoutError:
            print("still none")
        print(await reader.readline())
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
