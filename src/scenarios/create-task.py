# /// scenario
# title = "A task starts later: asyncio.create_task"
# lesson = "Concurrent tasks"
# order = 8
# blurb = "create_task puts a coroutine in the ready queue and comes straight back. None of its lines run before main awaits: only then does the loop get control."
# ///
import asyncio

async def brew(drink):
    print("  brewing", drink)  #: marker begins Only now does it begin
    await asyncio.sleep(1)
    print(" ", drink, "is ready")  #: marker ready A second later
    return drink

async def main():
    print("1. calling create_task")
    tea = asyncio.create_task(brew("tea"))  #: ask when When does the tea begin to brew?
    print("2. tea is a task, but nothing brews yet")  #: marker queued In the ready queue, not running
    coffee = asyncio.create_task(brew("coffee"))
    print("3. two tasks wait until main lets go")
    print("4. main has its", await tea)  #: marker let-go main awaits, and lets go
    print("5. and its", await coffee)  #: marker coffee The coffee is ready too

asyncio.run(main())
