import asyncio, threading
from concurrent.futures import ThreadPoolExecutor
async def job(n):
    await asyncio.sleep(0.1 * n)
    return n * n
with ThreadPoolExecutor(max_workers=3) as pool:
    fs = [pool.submit(asyncio.run, job(n)) for n in (3, 1, 2)]
    print([f.result() for f in fs])
    print(list(pool.map(lambda n: asyncio.run(job(n)), range(4))))
async def main():
    r = await asyncio.gather(*(asyncio.to_thread(asyncio.run, job(n)) for n in (2, 1)), job(1))
    print(r)
asyncio.run(main())
