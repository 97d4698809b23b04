"""A task's exception comes out where the task is awaited."""
import asyncio


async def fail():
    await asyncio.sleep(0.1)
    raise LookupError("nothing there")


async def main():
    task = asyncio.create_task(fail())
    await asyncio.sleep(0.2)
    print("the task has failed, nobody knows", task.done())
    try:
        await task
    except LookupError as error:
        print("now we know:", error)


asyncio.run(main())
