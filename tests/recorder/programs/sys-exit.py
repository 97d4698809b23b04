"""sys.exit inside a coroutine."""
import asyncio
import sys


async def main():
    try:
        await asyncio.sleep(0.1)
        sys.exit(3)
    finally:
        print("finally runs")


asyncio.run(main())
