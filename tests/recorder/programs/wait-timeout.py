"""asyncio.wait's timeout cancels nothing."""
import asyncio


async def work(seconds):
    await asyncio.sleep(seconds)
    print("end", seconds)


async def main():
    tasks = {asyncio.create_task(work(seconds)) for seconds in (0.1, 0.4)}
    done, pending = await asyncio.wait(tasks, timeout=0.2)
    print(len(done), len(pending))
    await asyncio.wait(pending)


asyncio.run(main())
