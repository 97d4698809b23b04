import asyncio
import time


def slow():
    time.sleep(0.3)
    print('the thread ends all the same')
    return 'slow'


async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(slow), timeout=0.1)
    except TimeoutError:
        print('timeout')
    task = asyncio.create_task(asyncio.to_thread(slow))
    await asyncio.sleep(0.05)
    print(task.cancel())
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled')


asyncio.run(main())
print('end')
