"""gather gives its results in the order of its arguments, not of their ends."""
import asyncio


async def work(name, seconds):
    await asyncio.sleep(seconds)
    print("end of", name)
    return name


async def main():
    print(await asyncio.gather(work("a", 0.3), work("b", 0.1), work("c", 0.2)))


asyncio.run(main())
