"""Flow control as a protocol sees it."""
import asyncio

SIZE = 6_000_000


class Sender(asyncio.Protocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        transport.set_write_buffer_limits(high=1000, low=100)
        print(transport.get_write_buffer_limits())
        transport.write(b"-" * SIZE)
        transport.close()

    def pause_writing(self):
        print("pause")

    def resume_writing(self):
        print("resume")

    def connection_lost(self, exc):
        print("lost", exc)
        self.done.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    total = loop.create_future()

    async def count(reader, writer):
        size = 0
        while data := await reader.read(100_000):
            size += len(data)
        total.set_result(size)
        writer.close()

    server = await asyncio.start_server(count, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        await loop.create_connection(lambda: Sender(done), "127.0.0.1", port)
        await done
        print(await total)


asyncio.run(main())
