"""Three thousand lines of output, some of them long."""
import asyncio


async def counter(name):
    for number in range(1500):
        print(f"{name} {number}")
        if number % 100 == 0:
            print("-" * 200)
            await asyncio.sleep(0.1)


async def main():
    await asyncio.gather(counter("left"), counter("right"))


asyncio.run(main())
