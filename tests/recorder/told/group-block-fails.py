import asyncio


async def child(name, seconds):
    try:
        await asyncio.sleep(seconds)
    finally:
        print(name, "tidies up")


def check(value):
    if value > 1:
        raise ValueError("too much")


async def step(value):
    await asyncio.sleep(1)
    check(value)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("A", 3))
            group.create_task(child("B", 4))
            await step(2)
    except* TypeError:
        print("types")
    except* ValueError:
        print("values")


asyncio.run(main())
