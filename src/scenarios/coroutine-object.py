# /// scenario
# title = "Calling is not running: the coroutine object"
# lesson = "Coroutines"
# order = 3
# blurb = "Calling an async function runs none of its lines. You get a coroutine object, and if nobody ever awaits it, Python warns you."
# ///
async def greet(name):
    print("this line never runs")
    return f"Hello, {name}!"

greeting = greet("World")  #: ask prints Does this call print anything?
print(type(greeting).__name__)  #: marker type What the call gave back
print("nobody awaits it")
del greeting  #: marker warning Python notices and warns
print("the end")
