import asyncio


async def work():
    await asyncio.sleep(2)
    print("work done")
    return 7


async def customer(inner):
    try:
        return await asyncio.shield(inner)
    except asyncio.CancelledError:
        print("customer leaves")
        raise


async def main():
    inner = asyncio.create_task(work())
    outer = asyncio.create_task(customer(inner))
    await asyncio.sleep(1)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled")
    print(await inner)


asyncio.run(main())
