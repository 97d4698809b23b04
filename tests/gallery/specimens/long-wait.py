"""Three waits: a moment, an hour, nearly a day."""
import asyncio


async def reminder(seconds, words):
    await asyncio.sleep(seconds)
    print(words)


async def main():
    await asyncio.gather(
        reminder(0.25, "the kettle boils"),
        reminder(3600, "the bread is done"),
        reminder(80_000, "tomorrow"),
    )


asyncio.run(main())
