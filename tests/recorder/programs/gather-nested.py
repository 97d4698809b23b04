"""A gather of gathers, over plain values that sum up."""
import asyncio


async def leaf(value):
    await asyncio.sleep(value / 10)
    print("leaf", value)
    return value


async def branch(*values):
    return sum(await asyncio.gather(*(leaf(value) for value in values)))


async def main():
    print(await asyncio.gather(branch(1, 4), branch(2, 3)))
    print(await asyncio.gather())


asyncio.run(main())
