"""A cancelled task sees CancelledError at its await."""
import asyncio


async def work():
    try:
        print("working")
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("cancelled:", error)
        raise
    finally:
        print("finally")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.1)
    print(task.cancel("enough"))
    try:
        await task
    except asyncio.CancelledError:
        print("main knows")
    print(task.cancelled(), task.cancel())


asyncio.run(main())
