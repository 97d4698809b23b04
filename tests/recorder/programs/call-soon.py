"""Callbacks run in order, in the next turn."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "first")
    loop.call_soon(lambda: loop.call_soon(print, "fourth"))
    handle = loop.call_soon(print, "never")
    loop.call_soon(print, "second")
    handle.cancel()
    print("main goes on", handle.cancelled())
    await asyncio.sleep(0)
    print("third")
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
