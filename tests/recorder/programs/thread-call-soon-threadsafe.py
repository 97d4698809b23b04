import asyncio
import threading
import time


def ring(loop, event):
    time.sleep(0.2)
    print('ringing from', threading.current_thread().name)
    loop.call_soon_threadsafe(event.set)


async def main():
    bell = asyncio.Event()
    loop = asyncio.get_running_loop()
    threading.Thread(target=ring, args=(loop, bell), name='ringer').start()
    print('waiting')
    await bell.wait()
    print('rung in', threading.current_thread().name)


asyncio.run(main())
