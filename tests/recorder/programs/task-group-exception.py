"""One failure cancels the rest of a TaskGroup, in whatever order its set has them."""
import asyncio

stopped = []


async def good(name):
    try:
        await asyncio.sleep(1)
    finally:
        stopped.append(name)


async def bad():
    await asyncio.sleep(0.1)
    raise ValueError("bad")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(good("a"))
            group.create_task(bad())
            group.create_task(good("b"))
    except* ValueError as caught:
        print(caught.exceptions, sorted(stopped))


asyncio.run(main())
