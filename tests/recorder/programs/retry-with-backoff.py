"""Try again, each time after twice the wait."""
import asyncio
import time


class Flaky:
    def __init__(self, failures):
        self.failures = failures

    async def fetch(self):
        await asyncio.sleep(0.1)
        if self.failures:
            self.failures -= 1
            raise ConnectionError("try again")
        return "page"


async def retry(operation, tries):
    began = time.monotonic()
    for attempt in range(tries):
        try:
            return await operation()
        except ConnectionError as error:
            print(f"{time.monotonic() - began:.1f} attempt {attempt}: {error}")
            await asyncio.sleep(0.2 * 2**attempt)
    raise TimeoutError("gave up")


async def main():
    print(await retry(Flaky(2).fetch, 5))
    try:
        await retry(Flaky(9).fetch, 2)
    except TimeoutError as error:
        print(error)


asyncio.run(main())
