"""asyncio.timeout turns a cancel into a TimeoutError."""
import asyncio


async def main():
    try:
        async with asyncio.timeout(0.1) as limit:
            await asyncio.sleep(5)
    except TimeoutError:
        print("timed out", limit.expired())
    async with asyncio.timeout(1) as limit:
        await asyncio.sleep(0.1)
    print("in time", limit.expired())


asyncio.run(main())
