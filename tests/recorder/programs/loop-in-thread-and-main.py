import asyncio
import threading
import time


async def work(name, seconds):
    print(name, 'starts')
    await asyncio.sleep(seconds)
    print(name, 'ends')
    return name


background = asyncio.new_event_loop()
threading.Thread(target=background.run_forever, daemon=True).start()


async def main():
    loop = asyncio.get_running_loop()
    there = asyncio.run_coroutine_threadsafe(work('there', 0.2), background)
    await asyncio.sleep(0.05)
    here = asyncio.create_task(work('here', 0.3))
    print(await asyncio.wrap_future(there), await here)

    queue = asyncio.Queue()

    async def produce():
        for n in range(3):
            await asyncio.sleep(0.1)
            loop.call_soon_threadsafe(queue.put_nowait, n)

    asyncio.run_coroutine_threadsafe(produce(), background)
    for _ in range(3):
        print('item', await queue.get())

    def ask():
        print('asked', asyncio.run_coroutine_threadsafe(work('asked', 0.1), loop).result())

    await asyncio.to_thread(ask)
    event = asyncio.Event()

    def tick():
        time.sleep(0.2)
        loop.call_soon_threadsafe(event.set)

    threading.Thread(target=tick).start()
    await event.wait()
    print('event')


asyncio.run(main())
print('end')
