# /// scenario
# title = "The conductor: many tasks and timers, one loop"
# lesson = "The event loop"
# order = 13
# blurb = "The loop is the conductor. It knows who is ready, who sleeps until when and who waits for a cue, and it lets one play at a time."
# ///
import asyncio
import socket

async def drums():
    for beat in (1, 2, 3, 4):
        print(f"drums: beat {beat}")
        await asyncio.sleep(0.5)  #: ask next Who plays after the drums?
    print("drums: done")

async def flute():
    for note in ("do", "re", "mi"):
        print(f"flute: {note}")
        await asyncio.sleep(0.7)  #: marker timers Each sleeper has its own timer
    print("flute: done")  #: marker last The last one to finish

async def violin(ear):
    loop = asyncio.get_running_loop()
    print("violin: waits for its cue")
    cue = await loop.sock_recv(ear, 9)  #: marker waits No timer: it waits for bytes
    print("violin:", cue.decode())  #: marker cue The socket can be read

async def main():
    ear, baton = socket.socketpair()
    ear.setblocking(False)
    loop = asyncio.get_running_loop()
    loop.call_later(1.2, baton.send, b"plays")  #: marker plan A callback for later
    with ear, baton:
        await asyncio.gather(drums(), flute(), violin(ear))
    print("applause")  #: marker applause Everyone is done

asyncio.run(main())
