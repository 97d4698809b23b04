"""A future can carry an exception to many."""
import asyncio


async def waiter(name, future):
    try:
        await future
    except RuntimeError as error:
        print(name, "got", error)


async def main():
    future = asyncio.get_running_loop().create_future()
    both = asyncio.gather(waiter("a", future), waiter("b", future))
    await asyncio.sleep(0.1)
    future.set_exception(RuntimeError("broken"))
    await both
    print(future.exception())


asyncio.run(main())
