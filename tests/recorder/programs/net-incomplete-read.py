"""The other side ends before all has come."""
import asyncio


async def stingy(reader, writer):
    writer.write(b"half")
    await asyncio.sleep(0.1)
    writer.close()


async def main():
    server = await asyncio.start_server(stingy, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        for read in (lambda reader: reader.readexactly(8), lambda reader: reader.readuntil(b"!")):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            try:
                await read(reader)
            except asyncio.IncompleteReadError as error:
                print(error)
                print(error.partial, error.expected)
            writer.close()
            await writer.wait_closed()


asyncio.run(main())
