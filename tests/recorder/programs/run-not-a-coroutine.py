"""asyncio.run wants a coroutine."""
import asyncio


def main():
    print("plain")


try:
    asyncio.run(main())
except ValueError as error:
    print("ValueError")
except TypeError as error:
    print("TypeError")
