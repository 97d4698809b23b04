"""An event wakes all who wait for it."""
import asyncio


async def waiter(name, event):
    print(name, "waits")
    await event.wait()
    print(name, "goes")


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(n, event)) for n in range(3)]
    await asyncio.sleep(0.1)
    print("set")
    event.set()
    await asyncio.gather(*tasks)
    event.clear()
    print(event.is_set())


asyncio.run(main())
