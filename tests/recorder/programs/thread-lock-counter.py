import threading
import time

counter = 0
lock = threading.Lock()


def increase(by, delay):
    global counter
    with lock:
        local = counter
        time.sleep(delay)
        local += by
        counter = local
        print(f'counter is {counter}')


threads = [threading.Thread(target=increase, args=(10, 0.1)), threading.Thread(target=increase, args=(20, 0.05))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print('in the end', counter, lock.locked())
