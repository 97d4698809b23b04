"""The same with protocols: callbacks instead of coroutines."""
import asyncio


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        print("server: somebody is here")
        self.transport = transport

    def data_received(self, data):
        print("server: got", data)
        self.transport.write(data)

    def eof_received(self):
        print("server: they have no more to say")

    def connection_lost(self, exc):
        print("server: they are gone,", exc)


class Client(asyncio.Protocol):
    def __init__(self, done):
        self.done = done
        self.heard = b""

    def connection_made(self, transport):
        transport.write(b"one ")
        transport.write(b"two")
        transport.write_eof()

    def data_received(self, data):
        self.heard += data

    def connection_lost(self, exc):
        print("client: heard", self.heard)
        self.done.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    done = loop.create_future()
    await loop.create_connection(lambda: Client(done), host, port)
    await done
    server.close()
    await server.wait_closed()
    print("closed")


asyncio.run(main())
