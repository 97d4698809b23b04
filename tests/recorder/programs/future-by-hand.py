"""A future that a callback resolves."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(lambda done: print("callback sees", done.result()))
    loop.call_later(0.1, future.set_result, 42)
    print(future.done())
    print(await future)
    try:
        future.set_result(43)
    except asyncio.InvalidStateError as error:
        print("InvalidStateError", error)


asyncio.run(main())
