"""An ordinary program, with classes and exceptions."""
import time


class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError(f"only {self.balance} left")
        time.sleep(0.5)
        self.balance -= amount
        return self.balance


account = Account(100)
began = time.time()
print(account.withdraw(60))
try:
    account.withdraw(60)
except ValueError as error:
    print("refused:", error)
print(f"{time.time() - began:.1f}")
