"""Who writes on and on to a peer that has gone learns of it."""
import asyncio


async def leave(reader, writer):
    print("server: leaves")
    writer.close()


async def main():
    server = await asyncio.start_server(leave, "127.0.0.1", 0)
    async with server:
        _, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        try:
            while True:
                writer.write(b"anybody there?\n")
                await writer.drain()
                await asyncio.sleep(0)
        except ConnectionError as error:
            print("client:", isinstance(error, OSError))


asyncio.run(main())
