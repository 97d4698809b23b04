"""Eight workers and a queue that never empties: cut at a hundred thousand events."""
import asyncio


async def worker(queue):
    while True:
        job = await queue.get()
        await asyncio.sleep(0.01 * (job % 7))
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    workers = [asyncio.create_task(worker(queue), name=f"worker-{n}") for n in range(8)]
    for job in range(1_000_000):
        queue.put_nowait(job)
        if job % 20 == 0:
            await asyncio.sleep(0.05)
    await queue.join()
    for task in workers:
        task.cancel()


asyncio.run(main())
