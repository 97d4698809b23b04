# /// scenario
# title = "One by one: each slow line makes the rest wait"
# lesson = "What asynchronous means"
# order = 2
# blurb = "An ordinary program runs line after line. While one download is slow, nothing else can happen: the waits add up."
# ///
import time

def download(name, seconds):
    print(f"{name}: downloading")
    time.sleep(seconds)  #: marker blocked Nothing else can run
    print(f"{name}: done")

began = time.perf_counter()
download("notes", 1)  #: marker notes The notes come first
download("video", 5)  #: ask wait How long do the slides wait before they begin?
download("slides", 2)  #: marker slides The slides get their turn
print(f"{time.perf_counter() - began:.1f} s in all")  #: marker sum The waits add up
