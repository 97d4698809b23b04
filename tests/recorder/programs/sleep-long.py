"""An hour's sleep: not run by hand, the answer is plain."""
import asyncio
import time


async def main():
    began = time.monotonic()
    print(await asyncio.sleep(3600, "good morning"))
    print(f"{time.monotonic() - began:.0f} s")


asyncio.run(main())
