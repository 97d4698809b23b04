import queue
import threading
import time


def producer(q):
    for item in range(4):
        time.sleep(0.1)
        q.put(item)
        print('produced', item)
    q.put(None)


def consumer(q):
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            break
        time.sleep(0.17)
        print('consumed', item)
        q.task_done()


jobs = queue.Queue(maxsize=10)
threads = [threading.Thread(target=producer, args=(jobs,)), threading.Thread(target=consumer, args=(jobs,))]
for t in threads:
    t.start()
for t in threads:
    t.join()
jobs.join()
print('empty:', jobs.empty())
