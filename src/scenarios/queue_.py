# /// scenario
# title = "Hand it on: asyncio.Queue"
# lesson = "Sharing"
# order = 21
# blurb = "A baker puts loaves on a shelf with two places, a seller takes them. When the shelf is full the baker waits; when it is empty the seller does."
# ///
import asyncio

async def baker(shelf):
    for loaf in ("rye", "wheat", "oat"):
        await shelf.put(loaf)  #: ask third What happens when the third loaf comes?
        print("baked", loaf)  #: marker baked On the shelf
    print("the baker goes home")

async def seller(shelf):
    for _ in range(3):
        loaf = await shelf.get()
        print("  sold", loaf)  #: marker sold First in, first out
        await asyncio.sleep(1)

async def main():
    shelf = asyncio.Queue(maxsize=2)
    await asyncio.gather(baker(shelf), seller(shelf))
    print("sold out")  #: marker empty Nothing is left

asyncio.run(main())
