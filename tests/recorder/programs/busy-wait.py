import asyncio, time

def busy(seconds):
    end = time.time() + seconds
    while time.time() < end:
        pass

async def cpu(name):
    print(name, "start")
    start = time.perf_counter()
    n = 0
    while time.perf_counter() - start < 2:
        n += 1
    print(name, f"{time.perf_counter() - start:.1f}")

async def main():
    t = asyncio.create_task(cpu("a"))
    await asyncio.sleep(0.5)
    print("awake")
    busy(0.3)
    await t

start = time.monotonic()
asyncio.run(main())
print(round(time.monotonic() - start, 1))
