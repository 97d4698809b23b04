"""Eager tasks run at once until they first wait."""
import asyncio


async def work(name, waits):
    print("begin", name)
    if waits:
        await asyncio.sleep(0.1)
    print("end", name)
    return name


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    quick = asyncio.create_task(work("quick", False))
    print("quick is done:", quick.done())
    slow = asyncio.create_task(work("slow", True))
    print("slow is done:", slow.done())
    print(await asyncio.gather(quick, slow))


asyncio.run(main())
