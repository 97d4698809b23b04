"""Four equal sleeps wake in the order in which they began."""
import asyncio


async def work(number):
    await asyncio.sleep(0.2)
    print(number)


async def main():
    for number in range(4):
        asyncio.create_task(work(number))
        await asyncio.sleep(0.01)
    await asyncio.sleep(0.4)


asyncio.run(main())
