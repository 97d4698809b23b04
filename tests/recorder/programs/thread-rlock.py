import threading
import time


class Account:
    def __init__(self):
        self.lock = threading.RLock()
        self.total = 0

    def add(self, amount):
        with self.lock:
            total = self.total
            time.sleep(0.05)
            self.total = total + amount

    def add_twice(self, amount):
        with self.lock:
            self.add(amount)
            self.add(amount)


account = Account()
threads = [threading.Thread(target=account.add_twice, args=(n,)) for n in (1, 10, 100)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(account.total)
