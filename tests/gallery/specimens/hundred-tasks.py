"""A hundred tasks, with ten different waits."""
import asyncio


async def fetch_user(user_id):
    await asyncio.sleep(1 + user_id % 10 / 10)
    return user_id


async def main():
    users = await asyncio.gather(*(fetch_user(n) for n in range(100)))
    print(len(users), "users")


asyncio.run(main())
