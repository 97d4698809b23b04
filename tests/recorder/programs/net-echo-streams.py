"""A server that sends back what it gets, and one client, with streams."""
import asyncio


async def echo(reader, writer):
    data = await reader.read(100)
    print("server: got", data.decode())
    writer.write(data)
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        print("client: connected to", writer.get_extra_info("peername")[0])
        writer.write(b"hello")
        await writer.drain()
        print("client: got", (await reader.read(100)).decode())
        writer.close()
        await writer.wait_closed()
    print("serving:", server.is_serving())


asyncio.run(main())
