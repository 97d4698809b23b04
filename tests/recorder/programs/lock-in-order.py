"""A lock lets one in at a time, first come first served."""
import asyncio


async def visit(name, lock):
    print(name, "waits", lock.locked())
    async with lock:
        print(name, "is in")
        await asyncio.sleep(0.1)
    print(name, "is out")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(visit(name, lock) for name in "abc"))


asyncio.run(main())
