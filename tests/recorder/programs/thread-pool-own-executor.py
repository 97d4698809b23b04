import asyncio
import concurrent.futures
import threading
import time


def blocking_io(n):
    name = threading.current_thread().name
    time.sleep(0.1 * n)
    return f'{n} in {name}'


async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(max_workers=2, thread_name_prefix='io') as pool:
        done = await asyncio.gather(*(loop.run_in_executor(pool, blocking_io, n) for n in (1, 2, 3)))
    for line in done:
        print(line)


asyncio.run(main())
