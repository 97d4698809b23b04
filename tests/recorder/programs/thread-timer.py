import threading
import time


def remind(what):
    print('remember', what)


first = threading.Timer(0.2, remind, args=['the milk'])
second = threading.Timer(0.1, remind, kwargs={'what': 'the bread'})
never = threading.Timer(0.15, remind, args=['nothing'])
for timer in (first, second, never):
    timer.start()
time.sleep(0.05)
never.cancel()
first.join()
print('done')
