"""Three workers share one queue."""
import asyncio


async def worker(name, queue):
    while True:
        job = await queue.get()
        await asyncio.sleep(job)
        print(name, "did", job)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for job in (0.5, 0.1, 0.3, 0.11, 0.05):
        queue.put_nowait(job)
    workers = [asyncio.create_task(worker(f"w{n}", queue)) for n in range(3)]
    await queue.join()
    for task in workers:
        task.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    print("all done")


asyncio.run(main())
