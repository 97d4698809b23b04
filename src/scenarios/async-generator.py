# /// scenario
# title = "An async generator: yield and await together"
# lesson = "Async for and async with"
# order = 28
# blurb = "async def with yield makes an async generator. Its frame stays where it yielded, with all its values, until somebody asks for the next one; aclosing sees to it that finally runs."
# ///
import asyncio
from contextlib import aclosing

async def thermometer():
    degrees = 19
    try:
        while True:
            await asyncio.sleep(0.5)
            degrees += 1
            yield degrees  #: marker yields It yields, and stays
    finally:
        print("thermometer off")  #: marker off It cleans up

async def main():
    async with aclosing(thermometer()) as readings:
        async for value in readings:
            print(value, "degrees")
            if value > 21:  #: ask stays What becomes of the generator after break?
                break
    print("warm enough")  #: marker end After its finally

asyncio.run(main())
