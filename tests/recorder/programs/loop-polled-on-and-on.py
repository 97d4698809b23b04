"""Who polls on and on, and never waits, still sees a timer, a thread and a socket come to their end."""
import asyncio
import time


async def poll(what):
    task = asyncio.ensure_future(what)
    while not task.done():
        await asyncio.sleep(0)
    return task.result()


async def main():
    print(await poll(asyncio.sleep(0.2, "timer")))
    print(await poll(asyncio.to_thread(lambda: time.sleep(0.1) or "thread")))


asyncio.run(main())
