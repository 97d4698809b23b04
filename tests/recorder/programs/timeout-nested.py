"""The inner timeout fires first, the outer one goes on."""
import asyncio


async def main():
    try:
        async with asyncio.timeout(0.4):
            try:
                async with asyncio.timeout(0.1):
                    await asyncio.sleep(5)
            except TimeoutError:
                print("inner")
            await asyncio.sleep(5)
    except TimeoutError:
        print("outer")


asyncio.run(main())
