"""Coroutines that await themselves, deeper and deeper."""
import asyncio


async def factorial(n):
    if n == 0:
        await asyncio.sleep(0.1)
        return 1
    return n * await factorial(n - 1)


asyncio.run(factorial(5))
print(asyncio.run(factorial(20)))
