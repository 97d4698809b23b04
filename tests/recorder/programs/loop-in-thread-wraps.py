import asyncio, threading, functools
def sync(f):
    @functools.wraps(f)
    def wrapper(*a, **k):
        result, error = [], []
        def target():
            try: result.append(asyncio.run(f(*a, **k)))
            except Exception as e: error.append(e)
        t = threading.Thread(target=target); t.start(); t.join()
        if error: raise error[0]
        return result[0]
    return wrapper
@sync
async def compute(x):
    await asyncio.sleep(0.1)
    if x < 0: raise ValueError(x)
    return x ** 2
async def main():
    print(compute(4))
    try: compute(-1)
    except ValueError as e: print('caught', e)
asyncio.run(main())
print(compute(5))
local = threading.local()
async def where(): return threading.current_thread().name, asyncio.get_running_loop() is not None
print(asyncio.run(where()))
def t(): print(asyncio.run(where()))
for i in range(2):
    x = threading.Thread(target=t); x.start(); x.join()
