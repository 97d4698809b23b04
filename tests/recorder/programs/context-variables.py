"""Each task has its own copy of the context."""
import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def handle(name):
    user.set(name)
    await asyncio.sleep(0.1)
    print(name, user.get())


async def main():
    await asyncio.gather(handle("ada"), handle("alan"))
    print(user.get())
    context = contextvars.copy_context()
    context.run(user.set, "grace")
    asyncio.get_running_loop().call_soon(lambda: print(user.get()), context=context)
    await asyncio.sleep(0)


asyncio.run(main())
