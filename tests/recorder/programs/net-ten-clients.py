"""Ten clients at once: none waits for another."""
import asyncio
import time


async def serve(reader, writer):
    number = int(await reader.readline())
    await asyncio.sleep(0.5 - number / 100)
    writer.write(f"{number * number}\n".encode())
    writer.close()


async def client(port, number):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{number}\n".encode())
    answer = int(await reader.readline())
    writer.close()
    await writer.wait_closed()
    return answer


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    began = time.monotonic()
    async with server:
        print(await asyncio.gather(*(client(port, number) for number in range(10))))
    print(f"{time.monotonic() - began:.1f} s")


asyncio.run(main())
