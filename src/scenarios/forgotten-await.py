# /// scenario
# title = "The forgotten await"
# lesson = "Mistakes, and what to do instead"
# order = 16
# blurb = "Without await, the call makes a coroutine object and throws it away: nothing is saved, and the program goes on. Python warns. With await, it works."
# ///
import asyncio

async def save(name):
    await asyncio.sleep(1)
    print("saved", name)

async def main():
    print("saving the draft")
    save("draft")  #: ask when When is the draft saved?
    print("the next line runs at once")  #: marker thrown-away The coroutine is thrown away
    await save("final version")  #: marker awaited With await it is saved
    print("good night")  #: marker end Only one of two is saved

asyncio.run(main())
