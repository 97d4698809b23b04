import threading
import time


class Downloader(threading.Thread):
    def __init__(self, url, seconds):
        super().__init__(name=f'download {url}')
        self.url, self.seconds = url, seconds
        self.size = None

    def run(self):
        self.fetch()
        super().run()

    def fetch(self):
        time.sleep(self.seconds)
        self.size = len(self.url) * 100
        print(self.name, 'finished')


threads = [Downloader('a.example', 0.2), Downloader('bb.example', 0.1)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print({thread.url: thread.size for thread in threads})
