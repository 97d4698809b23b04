"""A protocol that lends its own buffer."""
import asyncio


class Collect(asyncio.BufferedProtocol):
    def __init__(self, done):
        self.buffer, self.done, self.heard = bytearray(4), done, []

    def get_buffer(self, hint):
        return self.buffer

    def buffer_updated(self, size):
        self.heard.append(bytes(self.buffer[:size]))

    def connection_lost(self, exc):
        self.done.set_result(self.heard)


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    server = await loop.create_server(lambda: Collect(done), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.writelines([b"abc", b"defg", b"hij"])
        writer.close()
        print(await done)


asyncio.run(main())
