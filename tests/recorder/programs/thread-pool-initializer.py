import threading
import time
from concurrent.futures import ThreadPoolExecutor

local = threading.local()


def connect(address):
    local.connection = f'{address} by {threading.current_thread().name}'


def query(n):
    time.sleep(0.05 * (n + 1))
    return f'{n}: {local.connection}'


with ThreadPoolExecutor(2, 'db', initializer=connect, initargs=('db.example',)) as pool:
    for line in pool.map(query, range(3)):
        print(line)
