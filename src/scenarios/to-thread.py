# /// scenario
# title = "A blocking call in a thread: to_thread"
# lesson = "Blocking and threads"
# order = 26
# blurb = "Some libraries only know how to wait by blocking. asyncio.to_thread gives such a call to a thread, and the loop goes on turning meanwhile."
# ///
import asyncio
import time


def read_sensor(name):
    print(f'{name}: asked')
    time.sleep(1)  #: marker blocks This call blocks, but only its own thread
    print(f'{name}: answered')
    return 21


async def blink():
    for _ in range(3):
        await asyncio.sleep(0.4)
        print('blink')


async def main():
    light = asyncio.create_task(blink())
    #: ask meanwhile While the thread sleeps for a second, can the light blink?
    reading = await asyncio.to_thread(read_sensor, 'cellar')
    print(f'{reading} degrees')  #: marker back The result is back in the loop
    await light


asyncio.run(main())
