"""Text beyond ASCII, no final newline, both streams."""
import sys

print("čaj, 茶, ☕, “quoted”")
print("no", "newline", sep="-", end="")
sys.stdout.write(" and more\n")
print("to stderr", file=sys.stderr)
sys.stdout.write("the end without a newline")
