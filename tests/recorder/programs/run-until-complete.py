"""One loop, several run_until_complete."""
import asyncio


async def add(a, b):
    await asyncio.sleep(0.1)
    return a + b


loop = asyncio.new_event_loop()
print(loop.run_until_complete(add(1, 2)))
task = loop.create_task(add(3, 4))
print(loop.run_until_complete(task), task.done())
loop.close()
late = add(5, 6)
try:
    loop.run_until_complete(late)
except RuntimeError as error:
    print(error)
late.close()
