"""A TaskGroup waits for all of its tasks."""
import asyncio


async def work(name, seconds):
    await asyncio.sleep(seconds)
    print(name)
    return name.upper()


async def main():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(work("first", 0.2))
        second = group.create_task(work("second", 0.1))
        print("body ends")
    print(first.result(), second.result())


asyncio.run(main())
