"""asyncio.run closes generators that were left half way."""
import asyncio


async def ticks():
    try:
        while True:
            yield "tick"
            await asyncio.sleep(0.1)
    finally:
        print("closed at shutdown")


kept = ticks()


async def main():
    print(await anext(kept))
    print("main ends")


asyncio.run(main())
