import asyncio, threading, time
stop = threading.Event()
async def ticker():
    n = 0
    while not stop.is_set():
        print('tick', n); n += 1
        await asyncio.sleep(1)
def thread_main():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    loop.run_until_complete(ticker())
    loop.close()
t = threading.Thread(target=thread_main, name='ticker')
t.start()
time.sleep(2.5)
stop.set()
t.join()
print('joined')
