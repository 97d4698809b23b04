"""Read, await, write: an update is lost."""
import asyncio

counter = 0


async def add():
    global counter
    seen = counter
    await asyncio.sleep(0)
    counter = seen + 1


async def main():
    await asyncio.gather(*(add() for _ in range(10)))
    print(counter)


asyncio.run(main())
