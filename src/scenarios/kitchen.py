# /// scenario
# title = "One cook, three dishes"
# lesson = "What asynchronous means"
# order = 1
# blurb = "One cook starts the oven, the pasta and the salad, and never stands watching any of them. A second here stands for a minute in the kitchen."
# ///
import asyncio
import time

began = time.perf_counter()

def say(words):
    minutes = time.perf_counter() - began  # one second stands for one minute
    print(f"{minutes:2.0f} min  {words}")

async def oven():
    say("oven: the bread goes in")
    await asyncio.sleep(20)  #: marker oven-on The oven works alone
    say("oven: the bread comes out")

async def pasta():
    say("pasta: into the water")
    await asyncio.sleep(9)  #: ask free What can the cook do while the water boils?
    say("pasta: drained")  #: marker pasta-done The pasta calls the cook

async def salad():
    for job in ("wash", "chop", "dress"):
        say(f"salad: {job}")
        await asyncio.sleep(2)  #: marker salad Short jobs fit in between
    say("salad: ready")

async def main():
    await asyncio.gather(oven(), pasta(), salad())  #: marker start The cook starts all three
    say("dinner is served")  #: marker served Twenty minutes, not thirty-five

asyncio.run(main())
