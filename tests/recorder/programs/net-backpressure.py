"""A reader that takes its time holds up the writer: drain waits."""
import asyncio
import time

SIZE = 8_000_000


async def slow(reader, writer):
    await asyncio.sleep(0.5)
    got = len(await reader.readexactly(SIZE))
    print("server: got", got)
    writer.write(b"thanks")
    writer.close()


async def main():
    server = await asyncio.start_server(slow, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        began = time.monotonic()
        writer.write(b"." * SIZE)
        print("client: something is left in the buffer:", writer.transport.get_write_buffer_size() > 0)
        await writer.drain()
        print("client: had to wait for the server:", time.monotonic() - began > 0.4)
        print("client: got", await reader.read())
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
