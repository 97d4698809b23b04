"""The same waits one after the other and at once, timed."""
import asyncio
import time


async def nap():
    await asyncio.sleep(0.2)


async def main():
    began = time.monotonic()
    for _ in range(3):
        await nap()
    print(f"{time.monotonic() - began:.1f}")
    began = time.monotonic()
    await asyncio.gather(nap(), nap(), nap())
    print(f"{time.monotonic() - began:.1f}")


asyncio.run(main())
