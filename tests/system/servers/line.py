# line.py - a line between a program and a server, that a test can cut at a chosen byte
# SPDX-License-Identifier: GPL-3.0-or-later
"""Only for unencrypted connections: who cuts must see what goes by.

    with Line(server.imap_port) as line:
        line.cut_at("to_server", b" UID MOVE ", do=lambda: server.kill_sessions(USER))
        ... the program is told line.port ...
        line.was_cut.wait(PATIENCE)
"""
import dataclasses
import socket
import struct
import threading

from .ports import HOST, PATIENCE


@dataclasses.dataclass
class Cut:
    direction: str          # to_server or to_client
    words: bytes
    passes: bool            # whether the words still get through
    do: object              # what happens at that moment


def reset(end):
    """Ends a connection without a polite word, and wakes whoever reads from it."""
    try:
        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        end.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
    end.close()


class Line:
    def __init__(self, target_port):
        self.target_port = target_port
        self.cuts = []
        self.was_cut = threading.Event()
        self.listener = socket.create_server((HOST, 0))
        self.port = self.listener.getsockname()[1]
        self.ends = []
        self.connections = 0

    def cut_at(self, direction, words, do=lambda: None, passes=False):
        """Once, when these words go by; the next connection works again."""
        self.was_cut.clear()
        self.cuts.append(Cut(direction, words, passes, do))

    # --- threads ---------------------------------------------------------------------------------
    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            self.connections += 1
            try:
                server = socket.create_connection((HOST, self.target_port), PATIENCE)
            except OSError:
                reset(client)
                continue
            server.settimeout(None)
            self.ends += [client, server]
            for row in ((client, server, "to_server"), (server, client, "to_client")):
                threading.Thread(target=self.carry, args=row, daemon=True).start()

    def carry(self, source, target, direction):
        before = b""
        try:
            while data := source.recv(65536):
                self.hear(direction, data)
                cut = self.find(direction, before + data)
                if cut is None:
                    target.sendall(data)
                    before = data[-100:]
                    continue
                place = (before + data).index(cut.words) + (len(cut.words) if cut.passes else 0) - len(before)
                target.sendall(data[:max(0, place)])
                cut.do()
                reset(source)
                reset(target)
                self.was_cut.set()
                return
            target.shutdown(socket.SHUT_WR)
        except OSError:
            reset(target)

    def hear(self, direction, data):
        """For who only wants to know what goes by."""

    def find(self, direction, data):
        for cut in self.cuts:
            if cut.direction == direction and cut.words in data:
                self.cuts.remove(cut)
                return cut
        return None

    def __enter__(self):
        threading.Thread(target=self.accept, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.listener.close()
        for end in self.ends:
            reset(end)
