"""A task may refuse to be cancelled."""
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        asyncio.current_task().uncancel()
        print("no")
    await asyncio.sleep(0.1)
    return "finished anyway"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0.1)
    task.cancel()
    print(await task, task.cancelled(), task.cancelling())


asyncio.run(main())
