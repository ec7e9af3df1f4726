# hostile_imap.py - a server that says what no IMAP server says; one script a connection
# SPDX-License-Identifier: GPL-3.0-or-later
"""A script is a dictionary: what to say at the greeting and behind each command, by the command's word (FETCH is
"FETCH-SIZE" or "FETCH-BODY", and "SEARCH-DONE" looks for our keyword). %s in it is the tag. Bytes are said as they
are; a function gets the socket and the tag and does what it likes; None hangs up. Whatever is not in the script is
answered as a decent server does."""
import socket
import threading

FOLDER = (b"* FLAGS (\\Seen)\r\n* 2 EXISTS\r\n* OK [PERMANENTFLAGS (\\*)] x\r\n* OK [UIDVALIDITY 7] x\r\n"
          b"* OK [UIDNEXT 3] x\r\n%s OK [READ-WRITE] done\r\n")
CAPABILITY = b"* CAPABILITY IMAP4rev1 UIDPLUS MOVE IDLE\r\n%s OK done\r\n"
MAIL = b"From: a@b.test\r\n\r\nHello\r\n"
BODY = b"* 1 FETCH (UID 1 BODY[]<0> {%d}\r\n%s)\r\n" % (len(MAIL), MAIL)
DECENT = {
    "GREETING": b"* OK hello\r\n", "CAPABILITY": CAPABILITY, "LOGIN": b"%s OK in\r\n", "SELECT": FOLDER,
    "LIST": b"* LIST () \"/\" Processed\r\n%s OK done\r\n", "SEARCH": b"* SEARCH 1\r\n%s OK done\r\n",
    "SEARCH-DONE": b"* SEARCH\r\n%s OK done\r\n",
    "FETCH-SIZE": b"* 1 FETCH (UID 1 RFC822.SIZE %d INTERNALDATE \" 1-Jan-2026 10:00:00 +0000\")\r\n%%s OK done\r\n"
                  % len(MAIL),
    "FETCH-NEWS": b"%s OK done\r\n",
    "FETCH-BODY": BODY.replace(b"%", b"%%") + b"%s OK done\r\n", "MOVE": b"%s OK moved\r\n", "STORE": b"%s OK done\r\n",
    "IDLE": b"+ idling\r\n", "DONE": b"%s OK idled\r\n", "NOOP": b"%s OK done\r\n",
    "LOGOUT": b"* BYE bye\r\n%s OK done\r\n", "CREATE": b"%s OK done\r\n", "SUBSCRIBE": b"%s OK done\r\n",
}


def word_of(line):
    words = line.upper().split()
    if len(words) < 2:
        return words[0].decode() if words else ""
    word = words[2] if words[1] == b"UID" and len(words) > 2 else words[1]
    if word == b"FETCH":
        return "FETCH-NEWS" if b"FLAGS" in line else "FETCH-BODY" if b"BODY" in line else "FETCH-SIZE"
    if word == b"SEARCH" and b" KEYWORD" in line:
        return "SEARCH-DONE"
    return word.decode()


class Hostile:
    def __init__(self, script):
        self.script = {**DECENT, **script}
        self.heard = []
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.open = []
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                peer, _ = self.socket.accept()
            except OSError:
                return
            self.open.append(peer)
            threading.Thread(target=self.talk, args=(peer,), daemon=True).start()

    def say(self, peer, word, tag):
        """FALSE: hung up"""
        said = self.script.get(word, b"%s BAD what\r\n")
        if callable(said):
            return said(peer, tag) is not False
        if said is None:
            return False
        peer.sendall(said % tag if b"%s" in said else said.replace(b"%%", b"%"))
        return True

    def talk(self, peer):
        try:
            lines = peer.makefile("rb")
            tag, is_good = b"", self.say(peer, "GREETING", b"")
            while is_good:
                line = lines.readline()
                if not line:
                    break
                self.heard.append(line)
                word = word_of(line)
                tag = tag if word == "DONE" else line.split()[0]
                is_good = self.say(peer, word, tag)
            peer.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        peer.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()
        for peer in self.open:
            peer.close()
