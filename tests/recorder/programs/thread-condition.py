import threading
import time

condition = threading.Condition()
items = []


def consumer(name):
    with condition:
        while not items:
            condition.wait()
        print(name, 'takes', items.pop(0))


def consume_two():
    with condition:
        condition.wait_for(lambda: len(items) >= 2, timeout=1)
        print('two at once:', items[:])
        items.clear()


first = threading.Thread(target=consumer, args=('first',))
first.start()
time.sleep(0.1)
with condition:
    items.append('apple')
    condition.notify()
first.join()
second = threading.Thread(target=consume_two)
second.start()
for fruit in ('pear', 'plum'):
    time.sleep(0.1)
    with condition:
        items.append(fruit)
        condition.notify_all()
second.join()
print(items)
