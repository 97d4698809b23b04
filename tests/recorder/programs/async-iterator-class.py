"""__aiter__ and __anext__ by hand, two at once."""
import asyncio


class Countdown:
    def __init__(self, name, start, pause):
        self.name, self.left, self.pause = name, start, pause

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.left <= 0:
            raise StopAsyncIteration
        await asyncio.sleep(self.pause)
        self.left -= 1
        return self.left


async def run(countdown):
    async for left in countdown:
        print(countdown.name, left)


async def main():
    await asyncio.gather(run(Countdown("a", 3, 0.2)), run(Countdown("b", 2, 0.25)))


asyncio.run(main())
