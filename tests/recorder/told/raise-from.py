import asyncio


async def load():
    await asyncio.sleep(1)
    raise KeyError("user")


async def service():
    try:
        return await load()
    except KeyError as error:
        raise RuntimeError("no such user") from error


async def main():
    try:
        await service()
    except RuntimeError as error:
        print(repr(error.__cause__))
    task = asyncio.create_task(service())
    await asyncio.wait([task])
    print(repr(task.exception()))


asyncio.run(main())
