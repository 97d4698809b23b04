"""asend and athrow."""
import asyncio


async def echo():
    received = yield "ready"
    while True:
        try:
            received = yield f"heard {received}"
        except ValueError as error:
            received = f"error {error}"


async def main():
    talk = echo()
    print(await anext(talk))
    print(await talk.asend("hello"))
    print(await talk.athrow(ValueError("oops")))
    await talk.aclose()
    print(await anext(talk, "nothing more"))


asyncio.run(main())
