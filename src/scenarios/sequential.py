# /// scenario
# title = "One after the other: three awaits"
# lesson = "Concurrent tasks"
# order = 7
# blurb = "Three fetches of one second each, awaited one after the other, take three seconds. async alone does not make a program faster."
# ///
import asyncio
import time

async def fetch_user(user_id):
    print(f"fetching {user_id}")
    await asyncio.sleep(1)  #: marker idle Nothing else to do meanwhile
    return {"id": user_id}

async def main():
    a = await fetch_user(1)  #: ask second When does the second fetch begin?
    b = await fetch_user(2)  #: marker second The second fetch, a second later
    c = await fetch_user(3)  #: marker third The third fetch
    return [a, b, c]  #: marker all All three, after 3 seconds

began = time.perf_counter()
print(asyncio.run(main()))
print(f"{time.perf_counter() - began:.1f} s")
