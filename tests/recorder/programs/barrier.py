"""Nobody goes on before all have come."""
import asyncio


async def runner(number, barrier):
    await asyncio.sleep(number / 10)
    print(number, "at the line")
    await barrier.wait()
    return number


async def main():
    barrier = asyncio.Barrier(3)
    print(sorted(await asyncio.gather(*(runner(n, barrier) for n in range(3)))))
    print(barrier.n_waiting, barrier.broken)


asyncio.run(main())
