"""A semaphore lets two in at a time."""
import asyncio
import time

began = time.perf_counter()


async def job(number, slots):
    async with slots:
        await asyncio.sleep(0.2)
        print(f"{time.perf_counter() - began:.1f} job {number}")


async def main():
    slots = asyncio.Semaphore(2)
    await asyncio.gather(*(job(number, slots) for number in range(5)))
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print(error)


asyncio.run(main())
