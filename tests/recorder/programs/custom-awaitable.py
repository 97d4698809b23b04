"""__await__ by hand, over a future and over yield."""
import asyncio


class Pause:
    def __init__(self, times):
        self.times = times

    def __await__(self):
        for number in range(self.times):
            print("pause", number)
            yield
        return "rested"


class Delayed:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield from asyncio.sleep(0.1).__await__()
        return self.value


async def main():
    print(await asyncio.gather(run(Pause(2)), run(Delayed(7))))


async def run(thing):
    return await thing


asyncio.run(main())
