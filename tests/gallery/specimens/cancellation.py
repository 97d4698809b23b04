"""A task is cancelled, tidies up for a while, and another runs out of time."""
import asyncio


async def patient():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        print("tidying up")
        await asyncio.sleep(0.5)
        raise


async def main():
    task = asyncio.create_task(patient(), name="patient")
    await asyncio.sleep(1)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as reason:
        print("cancelled:", reason)
    try:
        async with asyncio.timeout(1):
            await asyncio.gather(asyncio.sleep(10), asyncio.sleep(20))
    except TimeoutError:
        print("out of time")


asyncio.run(main())
