import asyncio
import time


def read_file(name, seconds):
    print(f'reading {name}')
    time.sleep(seconds)
    print(f'read {name}')
    return f'content of {name}'


async def main():
    start = time.perf_counter()
    result, _ = await asyncio.gather(asyncio.to_thread(read_file, 'a.txt', 0.3), asyncio.sleep(0.2))
    print(result)
    print(f'{time.perf_counter() - start:.1f} s')


asyncio.run(main())
