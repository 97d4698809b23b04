# /// scenario
# title = "Not for ever: asyncio.timeout"
# lesson = "Stopping"
# order = 24
# blurb = "A timeout is a cancellation with a clock. When time is up the task inside is cancelled at its await, and the timeout turns that into a TimeoutError."
# ///
import asyncio

async def slow_answer():
    try:
        await asyncio.sleep(10)
        return "42"
    finally:
        print("the question is dropped")  #: marker inside What was awaited is cancelled

async def main():
    try:
        async with asyncio.timeout(2):  #: marker limit Two seconds, no more
            print("the answer is", await slow_answer())  #: ask up What happens after two seconds?
    except TimeoutError:
        print("too slow")  #: marker late It has become a TimeoutError

asyncio.run(main())
