"""One failure cancels the rest of a TaskGroup."""
import asyncio


async def good(name):
    try:
        await asyncio.sleep(1)
    finally:
        print(name, "stopped")


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
        print(caught.exceptions)


asyncio.run(main())
