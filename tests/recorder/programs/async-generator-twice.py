"""An async generator with await inside, and its finally."""
import asyncio


async def ticks(count):
    try:
        for number in range(count):
            await asyncio.sleep(0.1)
            yield number
    finally:
        print("generator closed")


async def main():
    async for number in ticks(3):
        print(number)
    numbers = ticks(5)
    async for number in numbers:
        break
    await numbers.aclose()
    print("end")


asyncio.run(main())
