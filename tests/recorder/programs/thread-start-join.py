import threading
import time


def countdown(name, delay, count):
    for left in range(count, 0, -1):
        time.sleep(delay)
        print(f'{name}: {left}')


first = threading.Thread(target=countdown, args=('first', 0.1, 3))
second = threading.Thread(target=countdown, kwargs={'name': 'second', 'delay': 0.07, 'count': 2}, name='Second')
for thread in (first, second):
    thread.start()
print(first.name, second.name, first.is_alive(), threading.active_count())
for thread in (first, second):
    thread.join()
print(first.is_alive(), second.is_alive())
