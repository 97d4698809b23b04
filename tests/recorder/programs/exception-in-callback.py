"""An exception in a callback is logged and the loop goes on."""
import asyncio


def broken():
    raise RuntimeError("callback")


async def main():
    asyncio.get_running_loop().call_soon(broken)
    await asyncio.sleep(0.1)
    print("the loop goes on")


asyncio.run(main())
