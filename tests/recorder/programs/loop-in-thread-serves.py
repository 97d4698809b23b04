import asyncio, threading
addr = {}
ready = threading.Event()
async def handle(r, w):
    data = await r.readline(); w.write(data.upper()); await w.drain(); w.close(); await w.wait_closed()
async def serve():
    server = await asyncio.start_server(handle, '127.0.0.1', 8899)
    ready.set()
    async with server: await server.serve_forever()
def run():
    asyncio.run(serve())
threading.Thread(target=run, daemon=True).start()
ready.wait()
async def client(n):
    r, w = await asyncio.open_connection('127.0.0.1', 8899)
    w.write(f'hello {n}\n'.encode()); print(await r.readline()); w.close(); await w.wait_closed()
async def main(): 
    for n in range(2): await client(n)
asyncio.run(main())
import socket
s = socket.create_connection(('127.0.0.1', 8899)); s.sendall(b'sync\n'); print(s.recv(100)); s.close()
