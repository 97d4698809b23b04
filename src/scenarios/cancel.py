# /// scenario
# title = "Please stop: cancelling a task"
# lesson = "Stopping"
# order = 23
# blurb = "cancel() only asks. At its await the task gets a CancelledError, has a chance to tidy up, and then ends as cancelled."
# ///
import asyncio

async def paint():
    try:
        print("painting")
        await asyncio.sleep(60)
        print("never printed")
    finally:
        print("washing the brush")  #: marker tidy The task tidies up

async def main():
    painter = asyncio.create_task(paint())
    await asyncio.sleep(1)
    painter.cancel()  #: marker ask-it main asks, and goes on
    print("asked to stop")  #: ask stopped Has the painter stopped by now?
    try:
        await painter
    except asyncio.CancelledError:
        print("the painter has stopped")  #: marker told main hears of it

asyncio.run(main())
