"""Closing a server: those who are connected stay so."""
import asyncio


async def serve(reader, writer):
    while line := await reader.readline():
        writer.write(line)
    print("server: the client has gone")
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"before\n")
    print(await reader.readline())
    server.close()
    print("serving:", server.is_serving(), server.sockets)
    writer.write(b"after\n")
    print(await reader.readline())
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError:
        print("nobody else comes in")
    writer.close()
    await writer.wait_closed()
    await server.wait_closed()
    print("closed")


asyncio.run(main())
