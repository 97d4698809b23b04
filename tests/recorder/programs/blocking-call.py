"""time.sleep in a coroutine holds everybody up."""
import asyncio
import time

began = time.perf_counter()


def say(word):
    print(f"{time.perf_counter() - began:.1f} {word}")


async def polite():
    for _ in range(3):
        await asyncio.sleep(0.2)
        say("polite")


async def rude():
    await asyncio.sleep(0.1)
    time.sleep(1)
    say("rude")


async def main():
    await asyncio.gather(polite(), rude())


asyncio.run(main())
