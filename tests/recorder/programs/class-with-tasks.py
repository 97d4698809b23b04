"""An object that starts and stops its own background task."""
import asyncio


class Heartbeat:
    def __init__(self):
        self.beats = 0
        self.task = None

    async def __aenter__(self):
        self.task = asyncio.create_task(self.run())
        return self

    async def __aexit__(self, *error):
        self.task.cancel()
        await asyncio.wait([self.task])
        print("beats:", self.beats)

    async def run(self):
        while True:
            self.beats += 1
            await asyncio.sleep(0.1)


async def main():
    async with Heartbeat():
        await asyncio.sleep(0.35)


asyncio.run(main())
