"""input() without anybody there."""
try:
    name = input("Your name? ")
except EOFError:
    print("\nnobody answers")
