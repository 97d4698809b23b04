import asyncio
import os
import signal

async def main():
    try:
        await asyncio.sleep(1)
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.sleep(1)
    finally:
        print("never")

asyncio.run(main())
