import threading
import time


def background():
    try:
        for n in range(100):
            time.sleep(0.1)
            print('tick', n)
    finally:
        print('never said')


thread = threading.Thread(target=background, daemon=True)
thread.start()
time.sleep(0.35)
print('main ends;', 'daemon' if thread.daemon else 'no daemon')
