"""Task names that run from right to left, emoji, and signs that our typefaces lack."""
import asyncio


async def שלום(who):
    await asyncio.sleep(1)
    print("שלום,", who)


async def مرحبا(who):
    await asyncio.sleep(1)
    print("مرحبا،", who)


async def 挨拶(who):
    await asyncio.sleep(2)
    print("こんにちは、", who)


async def main():
    await asyncio.gather(
        asyncio.create_task(שלום("עולם"), name="משימה"),
        asyncio.create_task(مرحبا("يا عالم"), name="مهمة"),
        asyncio.create_task(挨拶("世界"), name="🐍🔁"),
        asyncio.create_task(挨拶("👩‍👩‍👧‍👦"), name="👩🏽‍🚀"),
    )


asyncio.run(main())
