import threading
import time

ready = threading.Event()


def waiter(name):
    print(name, 'waits')
    print(name, 'got', ready.wait())


def impatient():
    print('impatient got', ready.wait(timeout=0.1))


threads = [threading.Thread(target=waiter, args=('a',)), threading.Thread(target=impatient)]
for thread in threads:
    thread.start()
time.sleep(0.3)
print('setting')
ready.set()
for thread in threads:
    thread.join()
print(ready.is_set())
