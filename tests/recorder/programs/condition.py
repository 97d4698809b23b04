"""A condition: wait until there is enough."""
import asyncio


async def buyer(name, need, stock, ready):
    async with ready:
        await ready.wait_for(lambda: stock[0] >= need)
        stock[0] -= need
        print(name, "takes", need, "left", stock[0])


async def seller(stock, ready):
    for _ in range(4):
        await asyncio.sleep(0.1)
        async with ready:
            stock[0] += 1
            ready.notify_all()


async def main():
    stock, ready = [0], asyncio.Condition()
    await asyncio.gather(
        buyer("big", 3, stock, ready), buyer("small", 1, stock, ready), seller(stock, ready)
    )


asyncio.run(main())
