"""No more than one call every 0.2 s."""
import asyncio
import time


class Limiter:
    def __init__(self, gap):
        self.gap, self.next_time, self.lock = gap, 0.0, asyncio.Lock()

    async def wait(self):
        async with self.lock:
            now = asyncio.get_running_loop().time()
            await asyncio.sleep(max(0, self.next_time - now))
            self.next_time = asyncio.get_running_loop().time() + self.gap


async def call(number, limiter, began):
    await limiter.wait()
    print(f"{time.monotonic() - began:.1f} call {number}")


async def main():
    limiter, began = Limiter(0.2), time.monotonic()
    await asyncio.gather(*(call(number, limiter, began) for number in range(4)))


asyncio.run(main())
