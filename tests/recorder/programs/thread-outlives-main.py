import atexit
import threading
import time


def slow():
    time.sleep(0.2)
    print('thread ends')


atexit.register(print, 'atexit')
threading.Thread(target=slow).start()
print('main ends')
