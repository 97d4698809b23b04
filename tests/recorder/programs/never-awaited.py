"""A forgotten await."""
import asyncio


async def save():
    print("never saved")


async def main():
    save()
    print("saved?")


asyncio.run(main())
