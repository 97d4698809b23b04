"""A negative sleep gives way; NaN is refused."""
import asyncio


async def main():
    await asyncio.sleep(-1)
    print("back")
    try:
        await asyncio.sleep(float("nan"))
    except ValueError as error:
        print(error)


asyncio.run(main())
