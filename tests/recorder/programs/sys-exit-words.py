"""sys.exit with words, at the end of an ordinary program."""
import sys

print("before")
sys.exit("no such file")
