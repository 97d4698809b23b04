# /// scenario
# title = "A few at a time: asyncio.Semaphore"
# lesson = "Sharing"
# order = 20
# blurb = "Four downloads want to begin, but only two may run at once. A semaphore counts the free places, and who finds none waits in line."
# ///
import asyncio

slots = asyncio.Semaphore(2)

async def download(number, seconds):
    async with slots:  #: marker door Two get in, the others wait
        print("download", number, "begins")
        await asyncio.sleep(seconds)
    print("download", number, "is done")  #: marker free A place is free again

async def main():
    await asyncio.gather(download(1, 3), download(2, 1), download(3, 1), download(4, 2))  #: ask first Which download ends first, and which begins then?
    print("all four are done")  #: marker done Four seconds, two at a time

asyncio.run(main())
