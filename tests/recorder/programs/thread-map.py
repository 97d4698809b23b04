import time
from concurrent.futures import ThreadPoolExecutor


def power(base, exponent):
    time.sleep(0.3 / exponent)
    print(f'{base}^{exponent} computed')
    return base**exponent


with ThreadPoolExecutor(max_workers=3) as pool:
    for value in pool.map(power, [2, 3, 4], [1, 2, 3]):
        print('got', value)
print(list(ThreadPoolExecutor(2).map(str, range(4))))
