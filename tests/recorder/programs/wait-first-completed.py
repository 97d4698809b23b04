"""asyncio.wait gives back what is done and what is not."""
import asyncio


async def work(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    tasks = [asyncio.create_task(work(seconds)) for seconds in (0.3, 0.1, 0.2)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(sorted(task.result() for task in done), len(pending))
    done, pending = await asyncio.wait(pending)
    print(sorted(task.result() for task in done), len(pending))


asyncio.run(main())
