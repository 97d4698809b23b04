"""Fourteen coroutines, each awaiting the next."""
import asyncio


async def descend(level):
    if level == 0:
        await asyncio.sleep(1)
        return "the bottom"
    return await descend(level - 1)


async def first():
    return await second()


async def second():
    return await third()


async def third():
    return await descend(10)


async def main():
    print(await first())


asyncio.run(main())
