import asyncio
import contextvars
import time

request = contextvars.ContextVar('request')


def handle(seconds):
    before = request.get()
    time.sleep(seconds)
    request.set(f'{before} (seen)')
    return before, request.get()


async def serve(n):
    request.set(f'request {n}')
    result = await asyncio.to_thread(handle, 0.1 * n)
    print(result, request.get())


async def main():
    await asyncio.gather(serve(2), serve(1))


asyncio.run(main())
