import time
from concurrent.futures import ThreadPoolExecutor


def job(n):
    print('begin', n)
    time.sleep(0.1 + n * 0.02)
    print('end', n)
    return n * n


start = time.monotonic()
with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(job, n) for n in range(5)]
    print([f.result() for f in futures])
print('all done after', round(time.monotonic() - start, 1))
