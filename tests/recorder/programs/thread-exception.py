import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


class NotFound(Exception):
    pass


def load(key):
    time.sleep(0.1)
    if key == 'missing':
        raise NotFound(key)
    return key.upper()


async def main():
    try:
        await asyncio.to_thread(load, 'missing')
    except NotFound as error:
        print('not found:', error)
    results = await asyncio.gather(
        asyncio.to_thread(load, 'present'), asyncio.to_thread(load, 'missing'), return_exceptions=True
    )
    print(results)


asyncio.run(main())
with ThreadPoolExecutor() as pool:
    future = pool.submit(load, 'missing')
    print(repr(future.exception()))
    try:
        future.result()
    except NotFound as error:
        print('again:', error)
