"""wait_for gives the result, or cancels and raises TimeoutError."""
import asyncio


async def work(seconds):
    try:
        await asyncio.sleep(seconds)
        return seconds
    except asyncio.CancelledError:
        print("work cancelled")
        raise


async def main():
    print(await asyncio.wait_for(work(0.1), timeout=1))
    try:
        await asyncio.wait_for(work(5), timeout=0.1)
    except asyncio.TimeoutError as error:
        print(type(error).__name__)


asyncio.run(main())
