"""A web server and a web client of a few lines each."""
import asyncio

PAGES = {"/": "<h1>Hello</h1>", "/about": "<p>A few lines</p>"}


async def serve(reader, writer):
    method, path, version = (await reader.readline()).decode().split()
    headers = {}
    while (line := await reader.readline()) not in (b"\r\n", b""):
        name, _, value = line.decode().partition(":")
        headers[name.lower()] = value.strip()
    print("server:", method, path, version, headers)
    body = PAGES.get(path)
    status = "200 OK" if body else "404 Not Found"
    body = (body or "nothing here").encode()
    writer.write(f"HTTP/1.0 {status}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def get(port, path):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.0\r\nHost: localhost\r\n\r\n".encode())
    answer = (await reader.read()).decode()
    writer.close()
    await writer.wait_closed()
    head, _, body = answer.partition("\r\n\r\n")
    return head.splitlines()[0], body


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        for path in ("/", "/about", "/missing"):
            print(await get(port, path))


asyncio.run(main())
