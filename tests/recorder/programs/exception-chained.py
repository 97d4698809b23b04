"""raise … from …, seen from outside."""
import asyncio


async def low():
    await asyncio.sleep(0)
    raise OSError("disk")


async def high():
    try:
        await low()
    except OSError as error:
        raise RuntimeError("could not save") from error


async def main():
    try:
        await high()
    except RuntimeError as error:
        print(error, "because of", repr(error.__cause__))


asyncio.run(main())
