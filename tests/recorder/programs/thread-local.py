import contextvars
import threading
import time

data = threading.local()
data.name = 'main'
user = contextvars.ContextVar('user', default='nobody')
user.set('root')


def work(name, delay):
    data.name = name
    time.sleep(delay)
    print(data.name, threading.current_thread().name, user.get())


threads = [threading.Thread(target=work, args=(f'worker {n}', 0.1 * n), name=f't{n}') for n in (2, 1)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(data.name, hasattr(data, 'other'), user.get())
