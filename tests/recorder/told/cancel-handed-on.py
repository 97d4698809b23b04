import asyncio


async def work(name):
    try:
        await asyncio.sleep(5)
    finally:
        await asyncio.sleep(1)
        print(name, "tidied")


async def boss():
    await asyncio.gather(work("A"), work("B"))


async def main():
    task = asyncio.create_task(boss())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("boss cancelled")


asyncio.run(main())
