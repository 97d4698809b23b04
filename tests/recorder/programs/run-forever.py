"""A loop by hand: run_forever, stop, close."""
import asyncio


def tick(loop, left):
    print("tick", left)
    if left == 0:
        loop.stop()
    else:
        loop.call_later(0.1, tick, loop, left - 1)


loop = asyncio.new_event_loop()
loop.call_soon(tick, loop, 3)
try:
    loop.run_forever()
finally:
    loop.close()
print("closed", loop.is_closed())
