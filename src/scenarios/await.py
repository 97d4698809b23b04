# /// scenario
# title = "await: pause here until it is done"
# lesson = "The await keyword"
# order = 4
# blurb = "await hands over to another coroutine and pauses this one. When the other returns, this one goes on with its value."
# ///
import asyncio

async def boil_water():
    print("  boil_water: the kettle is on")
    await asyncio.sleep(2)  #: marker parked Both coroutines wait, one inside the other
    print("  boil_water: it boils")
    return "hot water"  #: ask value Where does this value go?

async def make_tea():
    print("make_tea: starts")
    water = await boil_water()  #: marker hand-over make_tea hands over
    print(f"make_tea: goes on with {water}")  #: marker back The value arrives
    return "a cup of tea"

print(asyncio.run(make_tea()))
