"""Three stages joined by queues, ended by a sentinel."""
import asyncio


async def source(out):
    for number in range(4):
        await asyncio.sleep(0.1)
        await out.put(number)
    await out.put(None)


async def square(inlet, out):
    while (number := await inlet.get()) is not None:
        await out.put(number**2)
    await out.put(None)


async def sink(inlet):
    total = 0
    while (number := await inlet.get()) is not None:
        total += number
        print("total", total)


async def main():
    a, b = asyncio.Queue(1), asyncio.Queue(1)
    async with asyncio.TaskGroup() as group:
        group.create_task(source(a))
        group.create_task(square(a, b))
        group.create_task(sink(b))


asyncio.run(main())
