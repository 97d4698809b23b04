"""A server that shows its clients the door."""
import asyncio


async def serve(reader, writer):
    print("server: hello")
    data = await reader.read()
    print("server: read", data)


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    await asyncio.sleep(0.1)
    server.close()
    server.close_clients()
    await server.wait_closed()
    print("client: read", await reader.read())
    writer.close()
    await writer.wait_closed()


asyncio.run(main())
