"""Callbacks of a task run in the turn after it ends."""
import asyncio


async def work():
    print("work")
    return 5


def report(task):
    print("callback", task.result())


async def main():
    task = asyncio.create_task(work())
    task.add_done_callback(report)
    task.add_done_callback(removed := lambda _: print("never"))
    print(task.remove_done_callback(removed))
    await task
    print("main")


asyncio.run(main())
