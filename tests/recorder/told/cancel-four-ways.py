import asyncio


async def child():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("swallowed")
    return "still here"


async def parent():
    task = asyncio.create_task(child())
    await asyncio.sleep(1)
    task.cancel("enough")
    print(await task)
    late = asyncio.create_task(child())
    late.cancel()
    try:
        await late
    except asyncio.CancelledError:
        print("never began")


async def main():
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(1, future.set_exception, OSError("gone"))
    try:
        await future
    except OSError as error:
        print("future failed", error)
    await parent()
    task = asyncio.create_task(asyncio.sleep(9))
    waiter = asyncio.create_task(wait_for(task))
    await asyncio.sleep(1)
    waiter.cancel()
    await asyncio.gather(waiter, return_exceptions=True)
    raise SystemError("end")


async def wait_for(task):
    await task


asyncio.run(main())
