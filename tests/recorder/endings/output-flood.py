"""More text than anybody reads."""
while True:
    print("flood " * 1000)
