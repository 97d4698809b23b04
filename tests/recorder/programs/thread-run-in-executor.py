import asyncio
import time


def fetch(url, seconds):
    time.sleep(seconds)
    return f'<{url}>'


async def main():
    loop = asyncio.get_running_loop()
    start = time.perf_counter()
    futures = [loop.run_in_executor(None, fetch, f'page {n}', 0.1 * n) for n in (3, 1, 2)]
    for page in await asyncio.gather(*futures):
        print(page)
    print(f'{time.perf_counter() - start:.1f} s instead of 0.6 s')


asyncio.run(main())
