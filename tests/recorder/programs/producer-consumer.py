"""A bounded queue holds the producer back."""
import asyncio


async def produce(queue):
    for item in range(4):
        await queue.put(item)
        print("put", item, "size", queue.qsize())
    await queue.put(None)


async def consume(queue):
    while (item := await queue.get()) is not None:
        await asyncio.sleep(0.1)
        print("got", item)


async def main():
    queue = asyncio.Queue(maxsize=2)
    await asyncio.gather(produce(queue), consume(queue))
    print(queue.empty())


asyncio.run(main())
