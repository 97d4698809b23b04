# /// scenario
# title = "async with, broken twice"
# lesson = "Async for and async with"
# order = 12
# blurb = "A context manager with two bugs. Mend the first and Python shows you the second. The scene before this one has both mended."
# ///
import asyncio

class Broken:
    def __aenter__(self):  # bug 1: not async
        print("Entering context")
        return self

    async def __aexit__(self):  # bug 2: no room for the exception
        print("Exiting context")

class HalfMended(Broken):
    async def __aenter__(self):
        print("Entering context")
        return self

async def main():
    try:
        async with Broken():  #: ask first Which of the two bugs shows first?
            print("Doing work")
    except TypeError as error:
        print("Python says:", error)  #: marker not-async __aenter__ gave nothing to await
    try:
        async with HalfMended():  #: marker mended Once more, with the first bug mended
            print("Doing work")  #: marker inside This time it gets inside
    except TypeError as error:
        print("Python says:", error)  #: marker arguments __aexit__ can't take what it is given

asyncio.run(main())
