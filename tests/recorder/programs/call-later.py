"""Timers fire by due time, ties in the order in which they were set."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    began = loop.time()
    loop.call_later(0.3, print, "c")
    loop.call_later(0.1, print, "a")
    loop.call_at(began + 0.2, print, "b")
    gone = loop.call_later(0.15, print, "never")
    gone.cancel()
    await asyncio.sleep(0.4)
    print(f"{loop.time() - began:.1f}", gone.cancelled())


asyncio.run(main())
