"""A loop that stops while a task waits."""
import asyncio


async def work():
    await asyncio.sleep(5)


loop = asyncio.new_event_loop()
task = loop.create_task(work())
loop.call_later(0.1, loop.stop)
loop.run_forever()
loop.close()
del task, loop
print("end")
