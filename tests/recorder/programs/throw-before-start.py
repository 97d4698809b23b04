import asyncio

async def ticker():
    yield 1

async def job():
    print("never")

def counter():
    yield 1

async def main():
    for thing in (counter(), job()):
        try:
            thing.throw(ValueError("too early"))
        except ValueError as error:
            print(type(thing).__name__, error)
    ticks = ticker()
    try:
        await ticks.athrow(KeyError("too early"))
    except KeyError as error:
        print(error, await anext(ticks, "nothing"))

asyncio.run(main())
