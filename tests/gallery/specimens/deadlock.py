"""Two tasks that wait for each other's lock, for ever."""
import asyncio


async def take(name, first, second):
    async with first:
        await asyncio.sleep(0.1)
        print(name, "has one")
        async with second:
            print("never")


async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(take("left", a, b), take("right", b, a))


asyncio.run(main())
