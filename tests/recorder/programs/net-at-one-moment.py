import asyncio

clients = set()

async def handle(reader, writer):
    clients.add(writer)
    name = (await reader.readline()).decode().strip()
    try:
        while line := await reader.readline():
            for client in list(clients - {writer}):
                client.write(f"{name}: {line.decode()}".encode())
                await client.drain()
    finally:
        clients.discard(writer)
        writer.close()
        await writer.wait_closed()

async def client(port, name, words):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{name}\n".encode())

    async def listen():
        while line := await reader.readline():
            print(f"{name} hears {line.decode().strip()}")

    listening = asyncio.create_task(listen())
    await asyncio.sleep(0.1)
    writer.write(f"{words}\n".encode())
    await asyncio.sleep(0.3)
    writer.write_eof()
    await listening
    writer.close()
    await writer.wait_closed()

async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        await asyncio.gather(client(port, "ann", "hello"), client(port, "bob", "good day"))

asyncio.run(main())
