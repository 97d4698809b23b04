"""A thread calls a loop that does not run yet; the main thread then waits for other things, and only at last turns the loop."""
import asyncio
import socket
import threading

loop = asyncio.new_event_loop()
caller = threading.Thread(target=loop.call_soon_threadsafe, args=(print, "called"))
caller.start()
caller.join()

with socket.create_server(("127.0.0.1", 0)) as server:
    with socket.create_connection(server.getsockname()) as client:
        peer, _ = server.accept()
        with peer:
            client.sendall(b"hello")
            print(peer.recv(5).decode())

loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
