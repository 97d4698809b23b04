import asyncio


async def fine():
    await asyncio.sleep(2)
    return "fine"


async def fails():
    await asyncio.sleep(1)
    raise ValueError("bad egg")


async def main():
    print(await asyncio.gather(fine(), fails(), return_exceptions=True))
    try:
        await asyncio.gather(fine(), fails())
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(3)


asyncio.run(main())
