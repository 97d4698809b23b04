"""A room where everybody hears what anybody says."""
import asyncio

room = {}


async def welcome(reader, writer):
    name = (await reader.readline()).decode().strip()
    room[name] = writer
    tell(f"{name} comes in")
    while line := await reader.readline():
        tell(f"{name}: {line.decode().strip()}")
    del room[name]
    tell(f"{name} leaves")
    writer.close()


def tell(text):
    print(text)
    for writer in room.values():
        writer.write(f"{text}\n".encode())


async def guest(port, name, delay, says):
    await asyncio.sleep(delay)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{name}\n".encode())
    for text in says:
        await asyncio.sleep(0.3)
        writer.write(f"{text}\n".encode())
    await asyncio.sleep(0.3)
    writer.write_eof()
    heard = (await reader.read()).decode().splitlines()
    writer.close()
    return name, heard


async def main():
    server = await asyncio.start_server(welcome, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        for name, heard in await asyncio.gather(
            guest(port, "ann", 0, ["hello", "anybody?"]),
            guest(port, "bob", 0.1, ["hi ann"]),
            guest(port, "cy", 0.7, ["late, sorry"]),
        ):
            print(name, "heard", heard)


asyncio.run(main())
