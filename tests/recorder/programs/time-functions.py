"""Every clock moves with the waits."""
import asyncio
import time


async def main():
    clocks = (time.time, time.monotonic, time.perf_counter, asyncio.get_running_loop().time)
    fine = (time.time_ns, time.monotonic_ns, time.perf_counter_ns)
    began, began_ns = [clock() for clock in clocks], [clock() for clock in fine]
    await asyncio.sleep(1)
    time.sleep(0.5)
    print([f"{clock() - then:.1f}" for clock, then in zip(clocks, began)])
    print([f"{(clock() - then) / 1e9:.1f}" for clock, then in zip(fine, began_ns)])


asyncio.run(main())
