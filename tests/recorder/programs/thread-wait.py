import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait


def nap(seconds):
    time.sleep(seconds)
    return seconds


with ThreadPoolExecutor() as pool:
    futures = [pool.submit(nap, seconds) for seconds in (0.1, 0.3, 0.5)]
    done, pending = wait(futures, return_when=FIRST_COMPLETED)
    print(len(done), 'done,', len(pending), 'pending')
    done, pending = wait(futures, timeout=0.3)
    print(len(done), 'done,', len(pending), 'pending')
    done, pending = wait(futures)
    print(len(done), 'done,', len(pending), 'pending')
    try:
        pool.submit(nap, 0.4).result(timeout=0.1)
    except TimeoutError:
        print('not in time')
