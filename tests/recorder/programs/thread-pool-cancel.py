import time
from concurrent.futures import CancelledError, ThreadPoolExecutor


def job(n):
    time.sleep(0.1)
    return n


pool = ThreadPoolExecutor(max_workers=1)
first, second, third = (pool.submit(job, n) for n in range(3))
print(first.running(), second.running(), second.cancel(), first.cancel())
first.add_done_callback(lambda future: print('callback', future.result()))
print(third.result(), second.cancelled())
try:
    second.result()
except CancelledError:
    print('cancelled')
rest = [pool.submit(job, n) for n in range(3)]
pool.shutdown(wait=True, cancel_futures=True)
print([future.cancelled() for future in rest])
try:
    pool.submit(job, 1)
except RuntimeError as error:
    print(error)
