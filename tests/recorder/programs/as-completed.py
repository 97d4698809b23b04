"""as_completed gives results as they come."""
import asyncio


async def work(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    for next_one in asyncio.as_completed([work("slow", 0.3), work("fast", 0.1), work("mid", 0.2)]):
        print(await next_one)


asyncio.run(main())
