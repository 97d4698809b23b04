"""A thousand tasks that wait for the same second."""
import asyncio


async def fetch_user(user_id):
    await asyncio.sleep(1)
    return user_id


async def main():
    users = await asyncio.gather(*(fetch_user(n) for n in range(1000)))
    print(len(users), "users")


asyncio.run(main())
