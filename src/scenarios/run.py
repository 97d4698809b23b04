# /// scenario
# title = "asyncio.run: from nothing to a loop and back"
# lesson = "Running coroutines"
# order = 6
# blurb = "asyncio.run makes an event loop, runs main in it as a task, cancels what is left over when main returns, closes the loop and hands you the result."
# ///
import asyncio

async def clock():
    try:
        while True:
            print("  tick")
            await asyncio.sleep(1)
    finally:
        print("  clock: cancelled, tidying up")  #: marker tidy asyncio.run cancels what is left

async def main():
    print("main runs as", asyncio.current_task().get_name())  #: marker inside A loop and a task
    background = asyncio.create_task(clock())
    await asyncio.sleep(2.5)
    print("main returns,", background.get_coro().__name__, "is still going")
    return "result"  #: ask left-over What happens to the clock now?

print("before: no loop yet")
answer = asyncio.run(main())  #: marker enter asyncio.run makes a loop
print("after: the loop is closed, main gave", answer)  #: marker after The loop is gone
