"""A coroutine that never awaits and never returns: the recording is cut."""
import asyncio


async def waiter():
    await asyncio.sleep(1)
    print("never printed")


async def spinner():
    print("spinning")
    while True:
        pass


async def main():
    await asyncio.gather(waiter(), spinner())


asyncio.run(main())
