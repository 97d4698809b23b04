import threading
import time


def fail():
    time.sleep(0.1)
    raise ValueError('bad luck')


def leave():
    raise SystemExit(3)


thread = threading.Thread(target=fail)
thread.start()
thread.join()
quiet = threading.Thread(target=leave)
quiet.start()
quiet.join()
print('main goes on')
threading.excepthook = lambda args: print('hook:', args.exc_type.__name__, args.exc_value, args.thread.name)
again = threading.Thread(target=fail, name='again')
again.start()
again.join()
