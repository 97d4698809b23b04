"""Tasks that make tasks."""
import asyncio


async def spawn():
    asyncio.create_task(spawn())
    asyncio.create_task(spawn())
    await asyncio.sleep(10)


async def main():
    await spawn()
    await asyncio.sleep(100)


asyncio.run(main())
