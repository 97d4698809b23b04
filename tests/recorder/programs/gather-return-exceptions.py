"""With return_exceptions the errors are results."""
import asyncio


async def half(number):
    await asyncio.sleep(0)
    if number % 2:
        raise ValueError(f"{number} is odd")
    return number // 2


async def main():
    for result in await asyncio.gather(*map(half, range(4)), return_exceptions=True):
        print(repr(result))


asyncio.run(main())
