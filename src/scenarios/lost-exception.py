# /// scenario
# title = "The lost exception"
# lesson = "Mistakes, and what to do instead"
# order = 17
# blurb = "A task that fails keeps its exception until somebody awaits it. If nobody ever does, the program goes on as if all were well, and Python complains when the task is thrown away."
# ///
import asyncio

async def pay(order):
    await asyncio.sleep(0.5)
    raise ValueError(f"card refused for order {order}")  #: marker fails The task fails

async def main():
    task = asyncio.create_task(pay(7))
    await asyncio.sleep(1)
    print("order 7 is on its way")  #: ask who Who knows that the payment failed?
    del task  #: marker lost Nobody can ask it any more
    task = asyncio.create_task(pay(8))
    try:
        await task
        print("order 8 is on its way")
    except ValueError as error:
        print("order 8 stays here:", error)  #: marker asked Whoever awaits it, hears of it

asyncio.run(main())
