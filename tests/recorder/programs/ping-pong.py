"""Two tasks take turns by two events."""
import asyncio


async def player(word, mine, other, rounds):
    for _ in range(rounds):
        await mine.wait()
        mine.clear()
        print(word)
        await asyncio.sleep(0.1)
        other.set()


async def main():
    ping, pong = asyncio.Event(), asyncio.Event()
    ping.set()
    await asyncio.gather(player("ping", ping, pong, 2), player("pong", pong, ping, 2))


asyncio.run(main())
