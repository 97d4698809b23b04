"""A seeded random program is the same everywhere."""
import asyncio
import random

random.seed(7)


async def walk(name, out):
    for _ in range(3):
        await asyncio.sleep(random.random() / 2)
        out.append(name)


async def main():
    out = []
    await asyncio.gather(*(walk(name, out) for name in "abc"))
    print("".join(out))


asyncio.run(main())
