"""Ways to read: a line, so many bytes, up to a mark, and all that is left."""
import asyncio


async def speak(reader, writer):
    writer.write(b"a line\n")
    writer.write(b"abcdefgh")
    writer.write(b"key=value;rest of it")
    await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(speak, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print(await reader.readline())
    print(await reader.readexactly(3))
    print(await reader.readexactly(5))
    print(await reader.readuntil(b";"))
    print(await reader.read(4), reader.at_eof())
    print(await reader.read(), reader.at_eof())
    print(await reader.read(), await reader.readline())
    writer.close()
    server.close()
    await server.wait_closed()


asyncio.run(main())
