# /// scenario
# title = "A server and its guest: one task for each client"
# lesson = "Input and output"
# order = 27
# latency = 0.05
# blurb = "A server in the same program sends back whatever it hears. While nobody sends anything, its task waits for bytes, and the loop is free."
# ///
import asyncio

async def echo(reader, writer):
    while line := await reader.readline():  #: marker bytes The server's task waits for bytes
        print(f"server: {line.decode().strip()}")
        writer.write(line.upper())  #: ask next What has to happen before anybody can read this?
    print("server: the client has gone")  #: marker end The client sends no more
    writer.close()

async def guest(name, port, words):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)  #: marker connect A client asks for a connection
    writer.write(f"{words}\n".encode())
    answer = await reader.readline()
    print(f"{name}: {answer.decode().strip()}")
    await asyncio.sleep(0.5)
    writer.close()
    await writer.wait_closed()

async def main():
    server = await asyncio.start_server(echo, "127.0.0.1", 0)  #: marker listen A server listens
    port = server.sockets[0].getsockname()[1]
    async with server:
        await guest("ann", port, "hello")
    print("closed")  #: marker closed Nobody is left

asyncio.run(main())
