import asyncio
import socket
import threading
import time

listening = threading.Event()
address = []

def server():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address.append(listener.getsockname())
        listening.set()
        for _ in range(2):
            connection, _ = listener.accept()
            connection.settimeout(5)
            with connection:
                while data := connection.recv(100):
                    print("the thread gets", data)
                    time.sleep(0.1)
                    connection.sendall(data.upper())

async def asks():
    thread = threading.Thread(target=server)
    thread.start()
    await asyncio.to_thread(listening.wait)
    for word in (b"one", b"two"):
        reader, writer = await asyncio.open_connection(*address[0])
        writer.write(word)
        print(await reader.read(100))
        writer.close()
        await writer.wait_closed()
    await asyncio.to_thread(thread.join)

def client():
    with socket.create_connection(address[0]) as connection:
        connection.settimeout(0.3)
        connection.sendall(b"hello")
        print(connection.recv(100))
        try:
            connection.recv(100)
        except TimeoutError as error:
            print(error)

async def answer(reader, writer):
    while data := await reader.read(100):
        writer.write(data[::-1])
    writer.close()

async def answers():
    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        address[0] = server.sockets[0].getsockname()
        await asyncio.to_thread(client)

asyncio.run(asks())
asyncio.run(answers())
