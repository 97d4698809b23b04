"""KeyboardInterrupt raised by hand."""
import asyncio


async def main():
    await asyncio.sleep(0.1)
    raise KeyboardInterrupt


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted")
