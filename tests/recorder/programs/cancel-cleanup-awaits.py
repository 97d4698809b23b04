"""Clearing away after a cancel may await."""
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0.2)
        print("cleared away")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    print("end")


asyncio.run(main())
