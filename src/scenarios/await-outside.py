# /// scenario
# title = "await in an ordinary function"
# lesson = "The await keyword"
# order = 5
# blurb = "await works only inside async def. Elsewhere Python refuses the whole file before it runs a single line."
# ///
import asyncio

async def fetch_number():
    await asyncio.sleep(1)
    return 42

def main():
    print("looking")  #: ask before Will this be printed?
    number = await fetch_number()  #: marker refused Python stops here, before anything runs
    print(number)

main()
