"""as_completed raises TimeoutError when time is up."""
import asyncio


async def work(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    try:
        for next_one in asyncio.as_completed([work(0.1), work(3)], timeout=0.3):
            print(await next_one)
    except TimeoutError:
        print("too late")


asyncio.run(main())
