import asyncio, threading, queue
results = queue.Queue()
ready = threading.Event()
async def main():
    global loop, stopping
    loop = asyncio.get_running_loop()
    stopping = asyncio.Event()
    ready.set()
    await stopping.wait()
    print('main stops')
async def add(a, b):
    await asyncio.sleep(0.01)
    async with lock:
        results.put(a + b)
async def make():
    global lock
    lock = asyncio.Lock()
t = threading.Thread(target=asyncio.run, args=(main(),))
t.start()
ready.wait()
asyncio.run_coroutine_threadsafe(make(), loop).result()
for i in range(3): asyncio.run_coroutine_threadsafe(add(i, i), loop)
print(sorted(results.get() for _ in range(3)))
loop.call_soon_threadsafe(stopping.set)
t.join()
print(threading.active_count())
