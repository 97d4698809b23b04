import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def leaf(n):
    time.sleep(0.05 * n)
    return n


def branch(name):
    with ThreadPoolExecutor(2) as pool:
        futures = [pool.submit(leaf, n) for n in (2, 1)]
        for future in as_completed(futures):
            print(name, future.result())
        print(name, list(pool.map(leaf, (3, 1))))
    inner = threading.Thread(target=leaf, args=(1,))
    inner.start()
    inner.join()
    return name


start = time.monotonic()
with ThreadPoolExecutor() as pool:
    outer = [pool.submit(branch, name) for name in ('a',)]
    print([future.result() for future in outer])
print(round(time.monotonic() - start, 1))
