"""The usual guard, a docstring and type hints."""
import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Order:
    number: int
    dish: str


async def orders() -> AsyncIterator[Order]:
    for number, dish in enumerate(["soup", "cake"], start=1):
        await asyncio.sleep(0.1)
        yield Order(number, dish)


async def main() -> None:
    async for order in orders():
        print(order)


if __name__ == "__main__":
    asyncio.run(main())
