"""Waiting for a cue that never comes."""
import asyncio


async def main():
    print("waiting")
    await asyncio.Event().wait()


asyncio.run(main())
