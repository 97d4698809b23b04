"""A bare except that swallows everything, for ever."""
while True:
    try:
        while True:
            pass
    except:
        pass
