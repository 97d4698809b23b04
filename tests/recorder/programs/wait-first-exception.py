"""asyncio.wait can stop at the first failure."""
import asyncio


async def work(seconds, fails):
    await asyncio.sleep(seconds)
    if fails:
        raise RuntimeError("no")


async def main():
    tasks = [asyncio.create_task(work(0.1 * n, n == 2)) for n in range(1, 5)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), "done", len(pending), "pending")
    print([repr(task.exception()) for task in tasks if task.done() and task.exception()])
    await asyncio.gather(*pending)


asyncio.run(main())
