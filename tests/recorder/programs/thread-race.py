import threading
import time

balance = 100


def withdraw(amount, think):
    global balance
    seen = balance
    if seen >= amount:
        time.sleep(think)
        balance = seen - amount
        print(f'withdrew {amount}, {balance} left')
    else:
        print('not enough')


a = threading.Thread(target=withdraw, args=(80, 0.2))
b = threading.Thread(target=withdraw, args=(70, 0.1))
a.start()
b.start()
a.join()
b.join()
print('balance', balance)
