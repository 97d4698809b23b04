"""Datagrams: each arrives whole, and nobody is connected."""
import asyncio


class Shout(asyncio.DatagramProtocol):
    heard = []

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        self.heard.append(data)
        self.transport.sendto(data.upper(), addr)


class Ask(asyncio.DatagramProtocol):
    def __init__(self, words, done):
        self.words, self.done = words, done

    def connection_made(self, transport):
        self.transport = transport
        for word in self.words:
            transport.sendto(word)

    def datagram_received(self, data, addr):
        print("client: got", data, "from", addr[0])
        self.words = self.words[1:]
        if not self.words:
            self.transport.close()

    def error_received(self, exc):
        print("client:", exc)
        self.transport.close()

    def connection_lost(self, exc):
        print("client: closed,", exc)
        self.done.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Shout, local_addr=("127.0.0.1", 0))
    address = server.get_extra_info("sockname")
    done = loop.create_future()
    await loop.create_datagram_endpoint(lambda: Ask([b"one", b"two", b""], done), remote_addr=address)
    await done
    print("server: got", Shout.heard)
    server.close()
    await asyncio.sleep(0.1)
    done = loop.create_future()
    await loop.create_datagram_endpoint(lambda: Ask([b"anybody?"], done), remote_addr=address)
    await done


asyncio.run(main())
