import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def where():
    time.sleep(0.1)
    return threading.current_thread().name


async def main():
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(max_workers=1, thread_name_prefix='only'))
    start = time.monotonic()
    print(await asyncio.gather(*(asyncio.to_thread(where) for _ in range(3))))
    print(f'{time.monotonic() - start:.1f}')
    future = loop.run_in_executor(None, where)
    print(type(future).__name__, await asyncio.wrap_future(ThreadPoolExecutor(1, 'mine').submit(where)), await future)


asyncio.run(main())
