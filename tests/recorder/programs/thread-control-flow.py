import threading
import time


class Managed:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        time.sleep(0.01)
        print('enter', self.name)
        return self.name

    def __exit__(self, kind, value, traceback):
        time.sleep(0.01)
        print('exit', self.name, kind and kind.__name__)
        return self.swallow


def nested(n):
    total = 0

    def inner(k):
        nonlocal total
        time.sleep(0.01)
        total += k
        return total

    for k in map(int, '123'):
        if k == n:
            continue
        with Managed(f'loop {k}') as name:
            if inner(k) > 4:
                return name, total
    else:
        return 'else', total


def failing():
    try:
        with Managed('a'), Managed('b', swallow=True):
            raise KeyError('k')
        with Managed('c'):
            time.sleep(0.01)
            raise ValueError('v')
    except ValueError as error:
        print('caught', error)
        return [x * 2 for x in range(3)]
    finally:
        time.sleep(0.01)
        print('finally')


def gen(n):
    for i in range(n):
        yield i
        time.sleep(0.01)


def work():
    print(nested(1))
    print(nested(2))
    print(failing())
    print(sum(gen(4)), max((time.sleep(0.01), 5)[1] for _ in range(2)))
    while (n := len(results)) < 3:
        results.append(n)
        time.sleep(0.02)
    print(f'{len(results)} {results!r}', *results, sep='|')


results = []
thread = threading.Thread(target=work)
thread.start()
time.sleep(0.005)
print('main is not held up')
thread.join()
