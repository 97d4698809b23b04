# /// scenario
# title = "async for: a loop that waits between items"
# lesson = "Async for and async with"
# order = 10
# blurb = "async for awaits the next item each time round. When there are no more, __anext__ raises StopAsyncIteration and the loop ends."
# ///
import asyncio

class Countdown:
    def __init__(self, start):
        self.left = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.left == 0:
            raise StopAsyncIteration  #: marker stop No more items
        await asyncio.sleep(1)  #: marker wait Waiting for an item
        self.left -= 1
        return self.left + 1

async def main():
    async for number in Countdown(3):  #: marker begin The loop asks for the first item
        print(number)  #: ask again Where does the program go after this line?
    print("lift-off")  #: marker done The loop is over

asyncio.run(main())
