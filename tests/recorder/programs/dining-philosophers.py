"""Five philosophers, five forks, the last one left-handed."""
import asyncio

meals = []


async def dine(number, first, second):
    for _ in range(2):
        async with first, second:
            meals.append(number)
            await asyncio.sleep(0.1)
        await asyncio.sleep(0.1)


async def main():
    forks = [asyncio.Lock() for _ in range(5)]
    pairs = [(forks[n], forks[n + 1]) for n in range(4)] + [(forks[0], forks[4])]
    await asyncio.gather(*(dine(n, *pair) for n, pair in enumerate(pairs)))
    print(sorted(meals))


asyncio.run(main())
