# Everything that tasks can share, at once and at its fullest: all kinds, and more of them than a list has lines.
import asyncio

lock = asyncio.Lock()
slots = asyncio.Semaphore(2)
a_signal_with_a_name_that_hardly_fits_in_a_line = asyncio.Event()
meeting = asyncio.Barrier(3)


async def crowd(number):
    async with slots, lock:
        await asyncio.sleep(0.1)


async def listen():
    await a_signal_with_a_name_that_hardly_fits_in_a_line.wait()


async def meet(number):
    await asyncio.sleep(0.05 * number)
    await meeting.wait()


async def bake(shelf):
    for loaf in range(4):
        await shelf.put(f"loaf number {loaf} of the day, with a crust")


async def echo(reader, writer):
    writer.write(await reader.readline())
    writer.close()
    await writer.wait_closed()


async def visit(port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"a line that is on its way for a while\n")
    await reader.readline()
    writer.close()
    await writer.wait_closed()


async def main():
    shelf, news = asyncio.Queue(maxsize=3), asyncio.Condition()
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, asyncio.TaskGroup() as group:
        for number in range(8):
            group.create_task(crowd(number))
        for number in range(3):
            group.create_task(meet(number))
        group.create_task(listen())
        baker = group.create_task(bake(shelf))
        group.create_task(visit(port))
        await asyncio.sleep(0.3)
        async with news:
            news.notify_all()
        a_signal_with_a_name_that_hardly_fits_in_a_line.set()
        baker.cancel()


asyncio.run(main())
