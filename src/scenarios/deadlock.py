# /// scenario
# title = "Deadlock: each holds what the other needs"
# lesson = "Sharing"
# order = 22
# blurb = "Two tasks take two locks in opposite order. Each holds one and waits for the other, for ever; only a timeout ends it. If both take them in the same order, it works."
# ///
import asyncio

async def swap(name, mine, yours):
    async with mine:
        print(name, "holds one lock")
        await asyncio.sleep(1)
        async with yours:  #: marker stuck Each waits for the other
            print(name, "holds both")

async def main():
    red, blue = asyncio.Lock(), asyncio.Lock()
    try:
        async with asyncio.timeout(3):
            await asyncio.gather(swap("Ada", red, blue), swap("Bob", blue, red))
    except TimeoutError:
        print("nobody could go on")  #: ask order What order of locks would have worked?
    await asyncio.gather(swap("Ada", red, blue), swap("Bob", red, blue))  #: marker same-order Both begin with the red one
    print("done")  #: marker done No deadlock

asyncio.run(main())
