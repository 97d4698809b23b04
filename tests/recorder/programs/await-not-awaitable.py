"""await wants an awaitable."""
import asyncio


def plain():
    return 5


async def main():
    try:
        await plain()
    except TypeError as error:
        print(error)
    try:
        await asyncio.gather(5)
    except TypeError as error:
        print(error)


asyncio.run(main())
