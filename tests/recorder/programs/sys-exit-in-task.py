"""sys.exit in a task that nobody awaits yet."""
import asyncio
import sys


async def quit_soon():
    await asyncio.sleep(0.1)
    sys.exit(4)


async def main():
    task = asyncio.create_task(quit_soon())
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("main is cancelled")
        raise
    await task


asyncio.run(main())
