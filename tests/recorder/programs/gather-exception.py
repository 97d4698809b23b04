"""The first exception leaves gather at once; the others go on."""
import asyncio


async def work(name, seconds, fails=False):
    await asyncio.sleep(seconds)
    if fails:
        raise ValueError(name)
    print(name, "done")


async def main():
    try:
        await asyncio.gather(work("a", 0.1), work("b", 0.2, fails=True), work("c", 0.3))
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(0.3)
    print("end")


asyncio.run(main())
