"""run_forever with nothing left to do."""
import asyncio

loop = asyncio.new_event_loop()
loop.call_soon(print, "only this")
loop.run_forever()
