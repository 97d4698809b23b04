import queue
import threading
import time

tasks = queue.Queue()
results = queue.PriorityQueue()


def worker(name, speed):
    while True:
        try:
            number = tasks.get(timeout=0.5)
        except queue.Empty:
            print(name, 'has nothing to do')
            return
        time.sleep(number * speed)
        results.put((number, name))
        tasks.task_done()


for number in (3, 1, 4, 1, 5):
    tasks.put(number)
workers = [threading.Thread(target=worker, args=(f'w{n}', 0.02 + n * 0.003)) for n in (1, 2)]
for thread in workers:
    thread.start()
tasks.join()
print('all done')
for thread in workers:
    thread.join()
while not results.empty():
    print(results.get())
