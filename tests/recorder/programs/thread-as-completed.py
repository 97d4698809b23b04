import time
from concurrent.futures import ThreadPoolExecutor, as_completed

URLS = {'slow': 0.3, 'quick': 0.1, 'middling': 0.2, 'broken': 0.15}


def load_url(name, seconds):
    time.sleep(seconds)
    if name == 'broken':
        raise OSError('no such host')
    return 'x' * int(seconds * 1000)


with ThreadPoolExecutor(max_workers=4) as executor:
    future_to_name = {executor.submit(load_url, name, seconds): name for name, seconds in URLS.items()}
    for future in as_completed(future_to_name):
        name = future_to_name[future]
        try:
            page = future.result()
        except OSError as error:
            print(f'{name} failed: {error}')
        else:
            print(f'{name} has {len(page)} bytes')
