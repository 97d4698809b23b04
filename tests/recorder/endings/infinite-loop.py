"""A loop without an await and without an end."""
import asyncio


async def main():
    print("spinning")
    while True:
        pass


asyncio.run(main())
