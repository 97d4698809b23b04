"""Names that Python gives and names that the program gives."""
import asyncio


async def who():
    return asyncio.current_task().get_name()


async def main():
    print(await who())
    print(await asyncio.create_task(who()))
    print(await asyncio.create_task(who(), name="Ada"))
    task = asyncio.create_task(who())
    task.set_name("Grace")
    print(await task)
    print(len(asyncio.all_tasks()))


asyncio.run(main())
