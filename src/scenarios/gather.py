# /// scenario
# title = "All at once: asyncio.gather"
# lesson = "Concurrent tasks"
# order = 9
# blurb = "The same three fetches, given to asyncio.gather. They wait at the same time, so three seconds of waiting take one."
# ///
import asyncio
import time

async def fetch_user(user_id):
    print(f"fetching {user_id}")  #: ask next Which task runs when this one awaits?
    await asyncio.sleep(1)  #: marker wait The first parks on a timer
    return {"id": user_id}  #: marker fire Back after one second

async def main():
    a, b, c = await asyncio.gather(  #: marker set-out Three tasks set out
        fetch_user(1),
        fetch_user(2),
        fetch_user(3),
    )
    return [a, b, c]  #: marker collect gather collects

began = time.perf_counter()
print(asyncio.run(main()))
print(f"{time.perf_counter() - began:.1f} s")
