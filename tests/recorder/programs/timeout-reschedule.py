"""A timeout can be moved while it runs."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    began = loop.time()
    try:
        async with asyncio.timeout(0.1) as limit:
            limit.reschedule(began + 0.3)
            await asyncio.sleep(5)
    except TimeoutError:
        print(f"{loop.time() - began:.1f}")
    async with asyncio.timeout(None):
        await asyncio.sleep(0.1)
    print("no limit")


asyncio.run(main())
