"""Progress dots on one line."""
import asyncio


async def main():
    for _ in range(5):
        print(".", end="", flush=True)
        await asyncio.sleep(0.1)
    print(" done")


asyncio.run(main())
