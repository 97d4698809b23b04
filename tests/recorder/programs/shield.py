"""shield keeps the inner task alive when the outer one is cancelled."""
import asyncio


async def save():
    await asyncio.sleep(0.3)
    print("saved")
    return 1


async def main():
    task = asyncio.create_task(save())
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.1)
    except TimeoutError:
        print("timed out, cancelled:", task.cancelled())
    print(await task)


asyncio.run(main())
