import asyncio, threading, time
class BackgroundRunner:
    def __enter__(self):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self._run); self.thread.start()
        return self
    def _run(self):
        asyncio.set_event_loop(self.loop)
        self.loop.call_later(0.05, print, 'later')
        self.loop.run_forever()
        pending = asyncio.all_tasks(self.loop)
        print('pending', len(pending))
        for p in pending: p.cancel()
        self.loop.run_until_complete(asyncio.gather(*pending, return_exceptions=True))
        self.loop.close()
    def __exit__(self, *exc):
        self.loop.call_soon_threadsafe(self.loop.stop); self.thread.join()
    def __call__(self, coro): return asyncio.run_coroutine_threadsafe(coro, self.loop).result()
async def bg():
    try: await asyncio.sleep(100)
    finally: print('bg cleaned')
async def start(): asyncio.create_task(bg()); await asyncio.sleep(0.1); return 'started'
with BackgroundRunner() as run:
    print(run(start()))
    print(run(asyncio.sleep(0.1, 'x')))
print('out')
raise SystemExit(3)
