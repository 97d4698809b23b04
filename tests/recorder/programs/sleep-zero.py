"""sleep(0) gives way once."""
import asyncio


async def work(name):
    for number in range(3):
        print(name, number)
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(work("a"), work("b"))


asyncio.run(main())
