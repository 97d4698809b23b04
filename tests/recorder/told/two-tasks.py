import asyncio


async def inner():
    await asyncio.sleep(1)
    raise ValueError("bad egg")


async def middle():
    try:
        return await inner()
    finally:
        print("middle tidies")


async def outer():
    await middle()


async def main():
    task = asyncio.create_task(outer())
    try:
        await task
    except ValueError as error:
        print("main caught", error)


asyncio.run(main())
