import asyncio


async def fails():
    await asyncio.sleep(1)
    raise ValueError("bad egg")


async def sleeps():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("sleeps is cancelled")
        raise


async def quiet():
    await asyncio.sleep(5)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            group.create_task(sleeps())
            group.create_task(quiet())
            await asyncio.sleep(3)
    except* ValueError as group:
        print("caught", group.exceptions)
    print("end")


asyncio.run(main())
