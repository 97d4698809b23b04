"""Forty timers, each due at another time, some of them cancelled."""
import asyncio


async def ring(number):
    await asyncio.sleep(0.05 + number * number / 200)
    return number


async def main():
    loop = asyncio.get_running_loop()
    later = [loop.call_later(3 + n / 7, print, "later", n) for n in range(10)]
    rings = [asyncio.create_task(ring(n), name=f"ring-{n}") for n in range(30)]
    for handle in later[::3]:
        handle.cancel()
    for task in rings[20:]:
        task.cancel()
    print(sum(not isinstance(each, BaseException) for each in await asyncio.gather(*rings, return_exceptions=True)))
    await asyncio.sleep(1)


asyncio.run(main())
