import asyncio


class Door:
    async def __aenter__(self):
        print("in")

    async def __aexit__(self, *error):
        print("out with", error[0].__name__)
        return True


async def leaf():
    await asyncio.sleep(0)
    raise LookupError("leaf")


async def inner():
    async with asyncio.TaskGroup() as group:
        group.create_task(leaf())
        group.create_task(asyncio.sleep(3))


async def main():
    async with Door():
        raise OSError("door")
    async with Door():
        async with asyncio.TaskGroup() as group:
            group.create_task(inner())
            group.create_task(asyncio.sleep(9))
    try:
        try:
            raise KeyError("a")
        except KeyError:
            raise
    except KeyError:
        1 / 0


asyncio.run(main())
