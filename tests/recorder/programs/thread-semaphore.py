import threading
import time

limit = threading.Semaphore(2)
running = 0
lock = threading.Lock()


def visit(n):
    global running
    with limit:
        with lock:
            running += 1
            print(n, 'enters;', running, 'inside')
        time.sleep(0.1 + n * 0.01)
        with lock:
            running -= 1
    return n


threads = [threading.Thread(target=visit, args=(n,)) for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
try:
    threading.BoundedSemaphore(1).release()
except ValueError as error:
    print(error)
