"""Work without an await: nobody else runs meanwhile."""
import asyncio


async def count():
    total = 0
    for number in range(2000):
        total += number
    print(total)


async def tick():
    print("tick")


async def main():
    await asyncio.gather(count(), tick(), count())


asyncio.run(main())
