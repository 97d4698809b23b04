import asyncio
import threading
import time


async def add(a, b):
    await asyncio.sleep(0.1)
    return a + b


def work(loop, out):
    time.sleep(0.1)
    future = asyncio.run_coroutine_threadsafe(add(1, 2), loop)
    out.append(future.result())
    print('thread has', out)
    late = asyncio.run_coroutine_threadsafe(asyncio.sleep(5), loop)
    try:
        late.result(timeout=0.1)
    except TimeoutError:
        print('too slow, cancelled:', late.cancel())


async def main():
    out = []
    thread = threading.Thread(target=work, args=(asyncio.get_running_loop(), out))
    thread.start()
    while thread.is_alive():
        await asyncio.sleep(0.05)
    print('main sees', out)


asyncio.run(main())
