"""One of three tasks fails, and nobody catches it."""
import asyncio


async def fetch(number):
    await asyncio.sleep(number)
    if number == 2:
        raise ConnectionError(f"no answer from server {number}")
    return number


async def main():
    print(await asyncio.gather(fetch(1), fetch(2), fetch(3)))


asyncio.run(main())
