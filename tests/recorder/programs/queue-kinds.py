"""Priority and last-in first-out queues, and their exceptions."""
import asyncio


async def main():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        queue = kind(3)
        for item in (2, 3, 1):
            await queue.put(item)
        try:
            queue.put_nowait(4)
        except asyncio.QueueFull:
            print(kind.__name__, [await queue.get() for _ in range(3)])
        try:
            queue.get_nowait()
        except asyncio.QueueEmpty:
            print("empty")


asyncio.run(main())
