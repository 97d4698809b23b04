# /// scenario
# title = "async with: enter, work, exit"
# lesson = "Async for and async with"
# order = 11
# blurb = "async with awaits the setting up before the block and the clearing away after it, whatever happens inside."
# ///
import asyncio

class Context:
    async def __aenter__(self):
        print("Entering context")
        await asyncio.sleep(1)  #: marker enter Setting up takes a second
        return self

    async def __aexit__(self, error_type, error, traceback):
        await asyncio.sleep(1)  #: marker exit So does clearing away
        print("Exiting context")

async def main():
    async with Context():  #: marker with The block is about to begin
        print("Doing work")  #: ask after What runs when the block ends?
        await asyncio.sleep(1)
    print("Left the block")  #: marker left Everything is cleared away

asyncio.run(main())
