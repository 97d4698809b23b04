"""Two servers can't have the same address."""
import asyncio


async def serve(reader, writer):
    writer.close()


async def main():
    first = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = first.sockets[0].getsockname()[1]
    try:
        await asyncio.start_server(serve, "127.0.0.1", port)
    except OSError as error:
        print(error.errno)
    first.close()
    await first.wait_closed()
    second = await asyncio.start_server(serve, "127.0.0.1", port)
    print("free again:", second.is_serving())
    second.close()


asyncio.run(main())
