"""asyncio.Runner keeps its loop between runs."""
import asyncio


async def which():
    await asyncio.sleep(0.1)
    return asyncio.get_running_loop()


with asyncio.Runner() as runner:
    first = runner.run(which())
    second = runner.run(which())
    print(first is second, first is runner.get_loop())
print(first.is_closed())
