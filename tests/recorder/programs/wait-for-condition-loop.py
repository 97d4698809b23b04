"""Polling with sleep until something is true."""
import asyncio

state = {"ready": False}


async def prepare():
    await asyncio.sleep(0.25)
    state["ready"] = True


async def main():
    asyncio.create_task(prepare())
    polls = 0
    while not state["ready"]:
        polls += 1
        await asyncio.sleep(0.1)
    print("polls", polls)


asyncio.run(main())
