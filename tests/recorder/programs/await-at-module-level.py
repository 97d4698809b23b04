"""await outside any function."""
import asyncio

print("never")
await asyncio.sleep(1)
