# smtp_sink.py - takes letters as fast as it can and writes down when; misbehaves where it is told to
# SPDX-License-Identifier: GPL-3.0-or-later
"""For figures, where a real mail server would measure itself."""
import dataclasses
import re
import socket
import threading
import time

from .ports import HOST


@dataclasses.dataclass(frozen=True)
class Taken:
    began: float            # MAIL, on the clock of time.monotonic()
    at: float               # the end of the mail was answered
    recipient: str
    message_id: str
    answers: str            # In-Reply-To


class SmtpSink:
    """.taken grows. fault(verb) may return a reply such as "451 4.3.0 later", or "drop"; verb END is the end of
    a mail, KEPT the moment in which it was kept and not answered yet."""

    def __init__(self, fault=lambda verb: None):
        self.fault = fault
        self.taken = []
        self.listener = socket.create_server((HOST, 0), backlog=64)
        self.port = self.listener.getsockname()[1]

    def accept(self):
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection):
        try:
            with connection, connection.makefile("rb") as lines:
                connection.sendall(b"220 sink.test ready\r\n")
                self.talk(connection, lines)
        except OSError:
            pass

    def talk(self, connection, lines):
        began, recipient = 0.0, ""
        for line in lines:
            verb = line[:4].upper().decode("ascii", "replace").strip()
            if verb == "MAIL":
                began = time.monotonic()
            elif verb == "RCPT":
                recipient = line.split(b"<", 1)[1].split(b">", 1)[0].decode()
            reply = self.fault(verb) or {
                "EHLO": "250-sink.test\r\n250-8BITMIME\r\n250 SIZE 60000000", "DATA": "354 go on",
                "QUIT": "221 good bye"}.get(verb, "250 2.0.0 fine")
            if reply == "drop":
                return
            connection.sendall(reply.encode() + b"\r\n")
            if verb == "DATA" and reply.startswith("354") and not self.take(connection, lines, began, recipient):
                return
            if verb == "QUIT":
                return

    def take(self, connection, lines, began, recipient):
        """False where the connection is to end."""
        raw = []
        for line in lines:
            if line == b".\r\n":
                break
            raw.append(line)
        else:
            return False
        reply = self.fault("END")
        if reply is None:
            head = b"".join(raw).split(b"\r\n\r\n", 1)[0]
            self.taken.append(Taken(began, time.monotonic(), recipient, *(
                find(head, name) for name in (b"Message-ID", b"In-Reply-To"))))
            reply = self.fault("KEPT")
        if reply == "drop":
            return False
        connection.sendall((reply or "250 2.0.0 taken").encode() + b"\r\n")
        return True

    def __enter__(self):
        threading.Thread(target=self.accept, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.listener.close()


def find(head, name):
    match = re.search(rb"^%s:\s*<([^>]*)>" % name, head, re.MULTILINE | re.IGNORECASE)
    return match[1].decode() if match else ""
