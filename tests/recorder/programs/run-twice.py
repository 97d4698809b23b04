"""asyncio.run twice: two loops, one after the other."""
import asyncio


async def main(word):
    await asyncio.sleep(0.1)
    return word, asyncio.current_task().get_name()


print(asyncio.run(main("one")))
print(asyncio.run(main("two")))
