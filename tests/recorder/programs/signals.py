import asyncio
import os
import signal

async def main():
    loop = asyncio.get_running_loop()
    told = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, told.set)
    loop.call_later(0.2, os.kill, os.getpid(), signal.SIGTERM)
    await told.wait()
    print("told to end", loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))
    signal.signal(signal.SIGUSR1, lambda number, frame: print("signal", signal.Signals(number).name))
    signal.raise_signal(signal.SIGUSR1)
    loop.call_later(0.2, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(10)
    finally:
        print("interrupted")

try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("left")
