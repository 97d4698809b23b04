"""Sixty tasks are ready at once."""
import asyncio


async def hop(number):
    await asyncio.sleep(0)
    return number


async def main():
    print(sum(await asyncio.gather(*(hop(n) for n in range(60)))))


asyncio.run(main())
