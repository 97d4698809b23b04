import asyncio
import threading
import time


def beep():
    for n in range(3):
        time.sleep(0.1)
        print('beep', n)


async def tick():
    for n in range(3):
        await asyncio.sleep(0.07)
        print('tick', n)


async def main():
    thread = threading.Thread(target=beep)
    thread.start()
    task = asyncio.create_task(tick())
    await asyncio.sleep(0.01)
    thread.join()
    print('joined: the loop stood still meanwhile')
    await task


asyncio.run(main())
