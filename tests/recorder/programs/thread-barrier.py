import threading
import time

barrier = threading.Barrier(3, action=lambda: print('all here'))


def runner(name, delay):
    time.sleep(delay)
    print(name, 'arrives')
    place = barrier.wait()
    time.sleep(0.05 * place + 0.01)
    print(name, 'was number', place)


threads = [threading.Thread(target=runner, args=(n, d)) for n, d in (('Ann', 0.1), ('Bob', 0.3), ('Cid', 0.2))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
