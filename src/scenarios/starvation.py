# /// scenario
# title = "Starvation: a coroutine that never awaits"
# lesson = "Mistakes, and what to do instead"
# order = 18
# blurb = "async def alone shares nothing. Only at an await that has to wait can the loop run somebody else: without one, everybody else starves until the work is over."
# ///
import asyncio

def work(part):
    return sum(range(part))

async def greedy(parts):
    for part in range(parts):
        work(part)
        print("greedy: part", part)  #: marker greedy It never lets go

async def fair(parts):
    for part in range(parts):
        work(part)
        print("fair: part", part)
        await asyncio.sleep(0)  #: marker gives-way It lets others run

async def guest():
    for course in ("soup", "bread"):
        print("    guest:", course)
        await asyncio.sleep(0)

async def main():
    await asyncio.gather(greedy(3), guest())  #: ask first When does the guest get any soup?
    await asyncio.gather(fair(3), guest())  #: marker again The same, with a pause
    print("everybody has eaten")

asyncio.run(main())
