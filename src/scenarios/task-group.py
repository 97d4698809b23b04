# /// scenario
# title = "All or none: asyncio.TaskGroup"
# lesson = "Stopping"
# order = 25
# blurb = "A task group waits for all of its tasks. If one of them fails, the group cancels the others and then raises what went wrong."
# ///
import asyncio

async def cook(dish, minutes):
    try:
        await asyncio.sleep(minutes)
        if dish == "sauce":
            raise ValueError("the sauce is burnt")  #: marker burnt One of them fails
        print(dish, "is ready")
    except asyncio.CancelledError:
        print(dish, "is taken off the stove")  #: marker off The others are cancelled
        raise

async def main():
    try:
        async with asyncio.TaskGroup() as kitchen:
            for dish, minutes in (("rice", 1), ("sauce", 2), ("roast", 9)):
                kitchen.create_task(cook(dish, minutes))  #: ask roast What becomes of the roast when the sauce burns?
    except* ValueError as group:
        print("no dinner:", group.exceptions[0])  #: marker group The group raises what went wrong

asyncio.run(main())
