import asyncio
import threading
import time


async def double(n):
    print('double', n, threading.current_thread().name)
    await asyncio.sleep(0.1 * (n + 1))
    return n * 2


def run(loop):
    asyncio.set_event_loop(loop)
    print('running')
    loop.run_forever()
    print('stopped')


loop = asyncio.new_event_loop()
thread = threading.Thread(target=run, args=(loop,), name='background', daemon=True)
thread.start()
began = time.monotonic()
for future in [asyncio.run_coroutine_threadsafe(double(n), loop) for n in range(3)]:
    print(future.result())
print(round(time.monotonic() - began, 1))
try:
    asyncio.run_coroutine_threadsafe(asyncio.sleep(5), loop).result(timeout=0.2)
except TimeoutError as error:
    print(repr(error))


async def fails():
    raise ValueError('no')


failing = asyncio.run_coroutine_threadsafe(fails(), loop)
print(repr(failing.exception()))
failing.add_done_callback(lambda future: print('callback', future.done()))
slow = asyncio.run_coroutine_threadsafe(asyncio.sleep(60), loop)
time.sleep(0.1)
print(slow.cancel())
time.sleep(0.1)


async def tidy():
    for task in asyncio.all_tasks() - {asyncio.current_task()}:
        task.cancel()
    await asyncio.sleep(0)


asyncio.run_coroutine_threadsafe(tidy(), loop).result()
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
print(thread.is_alive(), loop)
