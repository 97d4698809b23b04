import asyncio, threading, time
loop = asyncio.new_event_loop()
t = threading.Thread(target=loop.run_forever, daemon=True); t.start()
while not loop.is_running(): time.sleep(0.01)
async def inner(): return 1
async def wrong():
    f = asyncio.run_coroutine_threadsafe(inner(), loop)
    try: print(f.result(timeout=1))
    except TimeoutError: print('would deadlock'); f.cancel()
    return 'ok'
print(asyncio.run_coroutine_threadsafe(wrong(), loop).result())
async def spin():
    while not flag: await asyncio.sleep(0)
    return 'spun'
flag = False
f = asyncio.run_coroutine_threadsafe(spin(), loop)
print('spinning'); time.sleep(0.1); flag = True
print(f.result())
async def main():
    a = asyncio.run_coroutine_threadsafe(asyncio.sleep(0.5, 'slept'), loop)
    print('blocked main:', a.result())
    b = asyncio.run_coroutine_threadsafe(asyncio.sleep(0.5, 'slept too'), loop)
    print('not blocked:', await asyncio.wait_for(asyncio.wrap_future(b), 2))
asyncio.run(main())
loop.call_soon_threadsafe(loop.stop); t.join(); print(loop.is_running(), loop.is_closed())
