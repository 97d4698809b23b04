"""contextlib's async tools."""
import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager


@asynccontextmanager
async def room(name):
    print("open", name)
    await asyncio.sleep(0.1)
    try:
        yield name.upper()
    finally:
        await asyncio.sleep(0.1)
        print("close", name)


async def steps():
    try:
        yield 1
        yield 2
    finally:
        print("steps closed")


async def main():
    async with room("hall") as hall, room("attic") as attic:
        print(hall, attic)
    async with AsyncExitStack() as stack:
        print([await stack.enter_async_context(room(name)) for name in "xy"])
    async with aclosing(steps()) as numbers:
        async for number in numbers:
            print(number)
            break
    try:
        async with room("cellar"):
            raise KeyError("dark")
    except KeyError as error:
        print("caught", error)


asyncio.run(main())
