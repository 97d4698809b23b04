import asyncio
import functools
import time


class Greeter:
    def __init__(self, word):
        self.word = word

    def __call__(self, name):
        time.sleep(0.1)
        return f'{self.word} {name}'

    @staticmethod
    def shout(text):
        time.sleep(0.1)
        return text.upper()

    @classmethod
    def make(cls, word):
        time.sleep(0.1)
        return cls(word)


def traced(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print('calling', function.__name__)
        result = function(*args, **kwargs)
        print('called', function.__name__)
        return result

    return wrapper


@traced
def slow_add(a, b=1):
    time.sleep(0.1)
    return a + b


async def main():
    loop = asyncio.get_running_loop()
    start = time.monotonic()
    await asyncio.gather(asyncio.to_thread(time.sleep, 0.22), asyncio.sleep(0.1))
    print(await loop.run_in_executor(None, sum, [1, 2, 3]))
    print(await loop.run_in_executor(None, functools.partial(slow_add, 1, b=5)))
    print(await asyncio.to_thread(Greeter('hello'), 'world'))
    print(await asyncio.to_thread(Greeter.shout, 'quiet'))
    print((await asyncio.to_thread(Greeter.make, 'hi')).word)
    print(await asyncio.to_thread(lambda x: (time.sleep(0.1), x)[1], 'lambda'))
    print(await asyncio.to_thread(sorted, [3, 1, 2], key=lambda x: -x))
    print(time.monotonic() - start < 1.5)


asyncio.run(main())
