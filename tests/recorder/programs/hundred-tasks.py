"""A hundred tasks that wait a second together."""
import asyncio
import time


async def work(number):
    await asyncio.sleep(1)
    return number


async def main():
    began = time.monotonic()
    print(sum(await asyncio.gather(*(work(n) for n in range(100)))))
    print(f"{time.monotonic() - began:.0f} s")


asyncio.run(main())
