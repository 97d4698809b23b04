# /// scenario
# title = "The blocked loop: time.sleep"
# lesson = "The event loop"
# order = 14
# blurb = "One coroutine calls time.sleep(2) and never awaits. For two seconds nobody else can run: a timer is due and nobody looks, a task is ready and cannot start."
# ///
import asyncio
import time

async def ticker():
    for n in range(3):
        print("tick", n)
        await asyncio.sleep(0.5)  #: marker timer A timer for the next tick

async def report():
    time.sleep(2)  #: ask hold Who can run in these two seconds?
    print("report done")  #: marker free Two seconds later

async def greet(name):
    print("hello,", name)  #: marker greeting The greeting

async def main():
    await asyncio.gather(ticker(), report(), greet("Ada"))

began = time.perf_counter()
asyncio.run(main())
print(f"{time.perf_counter() - began:.1f} s")  #: marker total How long it took
