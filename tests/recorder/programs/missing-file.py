import asyncio
import errno
import os

async def read(name):
    try:
        return await asyncio.to_thread(open, name)
    except FileNotFoundError as error:
        print(error)
        return error.errno == errno.ENOENT

async def main():
    print(await asyncio.gather(read("one.txt"), read("two.txt")))
    os.mkdir("folder")
    for wrong in (lambda: os.mkdir("folder"), lambda: open("folder"), lambda: os.listdir("nowhere")):
        try:
            wrong()
        except OSError as error:
            print(repr(error), errno.errorcode[error.errno], os.strerror(error.errno))
    os.rmdir("folder")
    await asyncio.to_thread(open, "three.txt")

asyncio.run(main())
