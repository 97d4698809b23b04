import asyncio


async def one():
    await asyncio.sleep(1)
    raise ValueError("one")


async def two():
    try:
        await asyncio.sleep(2)
    except asyncio.CancelledError:
        raise KeyError("two")


async def group():
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(one(), name="One")
            tasks.create_task(two(), name="Two")
    except* ValueError as errors:
        print("values", len(errors.exceptions))


async def main():
    try:
        await group()
    except BaseExceptionGroup as error:
        print("left:", error.exceptions)


asyncio.run(main())
