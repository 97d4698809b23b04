"""__aexit__ that returns true swallows the exception."""
import asyncio


class Guard:
    async def __aenter__(self):
        return self

    async def __aexit__(self, error_type, error, traceback):
        await asyncio.sleep(0)
        print("saw", error_type.__name__ if error_type else None)
        return True


async def main():
    async with Guard():
        raise ZeroDivisionError
    async with Guard():
        pass
    print("still here")


asyncio.run(main())
