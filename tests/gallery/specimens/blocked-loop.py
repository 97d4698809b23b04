"""One coroutine sleeps without await: two timers are late, and one task has not begun."""
import asyncio
import time


async def ticker():
    for tick in range(4):
        print("tick", tick)
        await asyncio.sleep(0.5)


async def alarm():
    await asyncio.sleep(1.2)
    print("alarm")


async def report():
    await asyncio.sleep(0.1)
    time.sleep(2)
    print("report done")


async def greet():
    print("hello")


async def main():
    await asyncio.gather(ticker(), alarm(), report(), greet())


asyncio.run(main())
