"""Tasks begin in the order in which they were made, when main lets go."""
import asyncio


async def say(word):
    print("begin", word)
    await asyncio.sleep(0)
    print("end", word)


async def main():
    tasks = [asyncio.create_task(say(word)) for word in ("one", "two", "three")]
    print("all made")
    for task in tasks:
        await task
    print([task.done() for task in tasks])


asyncio.run(main())
