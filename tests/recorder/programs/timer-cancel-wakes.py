"""A timer that is cancelled does not hold the loop."""
import asyncio
import time


async def main():
    began = time.monotonic()
    timer = asyncio.get_running_loop().call_later(60, print, "never")
    asyncio.get_running_loop().call_later(0.2, timer.cancel)
    await asyncio.sleep(0.3)
    print(f"{time.monotonic() - began:.1f} {timer.cancelled()}")


asyncio.run(main())
