"""get_event_loop without a loop: an error since 3.14."""
import asyncio

try:
    asyncio.get_event_loop()
    print("a loop")
except RuntimeError as error:
    print("RuntimeError:", error)
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print("RuntimeError:", error)
