"""After stop the turn that is under way still finishes."""
import asyncio

loop = asyncio.new_event_loop()
loop.call_soon(print, "one")
loop.call_soon(loop.stop)
loop.call_soon(print, "two")
loop.call_soon(lambda: loop.call_soon(print, "three, only in the next run"))
loop.run_forever()
print("stopped")
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
