# /// scenario
# title = "The loop set free: await asyncio.sleep"
# lesson = "The event loop"
# order = 15
# blurb = "The same program with one line mended: report awaits asyncio.sleep(2) and lets the loop go on. The greeting comes at once, every tick on time."
# ///
import asyncio
import time

async def ticker():
    for n in range(3):
        print("tick", n)
        await asyncio.sleep(0.5)  #: marker timer A timer for the next tick

async def report():
    await asyncio.sleep(2)  #: ask hold Who can run in these two seconds?
    print("report done")  #: marker free Two seconds later

async def greet(name):
    print("hello,", name)  #: marker greeting The greeting

async def main():
    await asyncio.gather(ticker(), report(), greet("Ada"))

began = time.perf_counter()
asyncio.run(main())
print(f"{time.perf_counter() - began:.1f} s")  #: marker total How long it took
