"""An async decorator that times and one that caches."""
import asyncio
import functools
import time


def timed(function):
    @functools.wraps(function)
    async def wrapper(*args):
        began = time.perf_counter()
        try:
            return await function(*args)
        finally:
            print(f"{function.__name__}{args} {time.perf_counter() - began:.1f}")

    return wrapper


def cached(function):
    tasks = {}

    @functools.wraps(function)
    async def wrapper(key):
        if key not in tasks:
            tasks[key] = asyncio.create_task(function(key))
        return await tasks[key]

    return wrapper


@cached
@timed
async def load(key):
    await asyncio.sleep(0.2)
    return key * 2


async def main():
    print(await asyncio.gather(load(1), load(2), load(1)))


asyncio.run(main())
