import asyncio


async def slow():
    try:
        await asyncio.sleep(5)
    finally:
        print("slow tidies")


async def main():
    try:
        async with asyncio.timeout(1):
            await slow()
    except TimeoutError:
        print("too slow")
    try:
        await asyncio.wait_for(slow(), 1)
    except TimeoutError:
        print("too slow again")


asyncio.run(main())
