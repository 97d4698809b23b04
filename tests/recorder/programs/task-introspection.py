"""all_tasks, current_task, get_coro, done, result."""
import asyncio


async def work():
    await asyncio.sleep(0.1)
    return "value"


async def main():
    task = asyncio.create_task(work(), name="worker")
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    print(task.get_coro().__name__, task.done())
    try:
        task.result()
    except asyncio.InvalidStateError as error:
        print(error)
    print(await task, task.result(), task.exception())
    print(asyncio.isfuture(task))


asyncio.run(main())
