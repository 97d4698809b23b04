# /// scenario
# title = "One at a time: asyncio.Lock"
# lesson = "Sharing"
# order = 19
# blurb = "Two people want the same coffee machine. A lock lets one of them use it, and the other waits in line until it is given back."
# ///
import asyncio

machine = asyncio.Lock()

async def make_coffee(name):
    print(name, "wants coffee")
    async with machine:  #: marker line The second one has to wait
        print(name, "uses the machine")  #: marker in Only the holder is in here
        await asyncio.sleep(1)  #: ask next Who may use the machine when this sleep is over?
    print(name, "drinks")  #: marker out Given back, and handed on

async def main():
    await asyncio.gather(make_coffee("Ada"), make_coffee("Ben"), make_coffee("Cem"))

asyncio.run(main())
