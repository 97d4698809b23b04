"""A server that serves until it is cancelled."""
import asyncio


async def serve(reader, writer):
    async for line in reader:
        writer.write(line.upper())
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    forever = asyncio.create_task(server.serve_forever())
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for word in (b"tick\n", b"tock\n"):
        writer.write(word)
        print(await reader.readline())
    writer.close()
    await writer.wait_closed()
    forever.cancel()
    try:
        await forever
    except asyncio.CancelledError:
        print("cancelled; serving:", server.is_serving())


asyncio.run(main())
