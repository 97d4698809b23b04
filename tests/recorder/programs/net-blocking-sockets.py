"""Sockets without a loop, in one thread: what is sent before it is read does not have to wait."""
import select
import socket

with socket.create_server(("127.0.0.1", 0)) as listener:
    client = socket.create_connection(listener.getsockname())
    server, address = listener.accept()
    print(address == client.getsockname(), server.getpeername() == address)
    client.sendall(b"first line\nsecond line\n")
    with server.makefile("r") as lines:
        print(lines.readline().strip())
        print(lines.readline().strip())
    print(select.select([client, server], [client], [], 0.1)[1] == [client])
    server.send(b"bye")
    server.close()
    print(client.recv(100), client.recv(100))
    client.settimeout(0.2)
    client.close()

one, other = socket.socketpair()
one.settimeout(0.1)
try:
    one.recv(1)
except TimeoutError as error:
    print(error)
other.close()
print(one.recv(1))
try:
    one.send(b"x")
    one.send(b"x")
except OSError as error:
    print(error)
one.close()
print(socket.gethostbyname("localhost"), socket.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM)[0][4])
