"""An exception that nobody catches ends the program."""
import asyncio


def divide(a, b):
    return a / b


async def main():
    print("before")
    await asyncio.sleep(0.1)
    print(divide(1, 0))


asyncio.run(main())
