"""datetime and strftime agree with time.time."""
import asyncio
import time
from datetime import datetime, timedelta, timezone


async def main():
    began = datetime.now()
    began_utc = datetime.now(timezone.utc)
    await asyncio.sleep(1.5)
    print(timedelta(seconds=1.4) < datetime.now() - began < timedelta(seconds=1.7))
    print(f"{(datetime.now(timezone.utc) - began_utc).total_seconds():.1f}")
    print(abs(datetime.now().timestamp() - time.time()) < 0.2)
    print(datetime.today().strftime("%Y-%m-%d") == time.strftime("%Y-%m-%d"))
    print(time.ctime().split()[-1] == str(time.localtime().tm_year))
    print(type(datetime.now()) is datetime)


asyncio.run(main())
