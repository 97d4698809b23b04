"""Everything happens at 0.00 seconds: nobody waits for time."""
import asyncio


async def child(number):
    await asyncio.sleep(0)
    print("child", number)


async def main():
    await asyncio.gather(child(1), child(2), child(3))


asyncio.run(main())
