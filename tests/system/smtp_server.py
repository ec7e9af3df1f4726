#!/usr/bin/python3
# smtp_server.py - a real SMTP server for tests, that misbehaves as it is told
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs on loopback until SIGTERM, or --lifetime seconds at most.

Writes its port to --port-file once it listens. Stores each mail in --store as NNNN.eml and its envelope
as NNNN.json; both appear by rename, the .json last. --log gets a line for each command.

--script VERB=ACTION[*N], may be repeated; the first N calls of VERB do ACTION, later ones the next script
of that VERB, at last what a good server does. VERB: CONNECT EHLO STARTTLS AUTH MAIL RCPT DATA BODY END QUIT.
DATA is the command, BODY the moment in which the first line of the message came, END the one behind the dot.
ACTION:
  "550 5.1.1 words"  that reply            drop   close the connection without a word
  stall              never answer          slow   answer half a second later
  keep-drop          at END: store the mail, then drop          keep-stall   the same, then stall
  ok                 as a good server
With --by-address a recipient like code-451-x@example.com gets a 451.
With --introspect URL the server offers AUTH XOAUTH2 and asks there (RFC 7662) whether a token is good.
"""
import argparse
import asyncio
import base64
import json
import os
import re
import signal
import ssl
import urllib.parse
import urllib.request

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword, syntax

STALL_SECONDS = 3600


class Script:
    """What is to happen at which call of which verb."""

    def __init__(self, rows):
        self.rows = {}
        for row in rows:
            verb, action = row.split("=", 1)
            match = re.fullmatch(r"(.*?)(?:\*(\d+))?", action)
            count = int(match[2]) if match[2] else None
            self.rows.setdefault(verb.upper(), []).append([match[1], count])

    def next(self, verb):
        rows = self.rows.get(verb, [])
        while rows and rows[0][1] == 0:
            rows.pop(0)
        if not rows:
            return "ok"
        if rows[0][1] is not None:
            rows[0][1] -= 1
        return rows[0][0]


class Server(SMTP):
    connections = 0

    def __init__(self, handler, options, script, **kwargs):
        super().__init__(handler, **kwargs)
        self.options = options
        self.script = script
        Server.connections += 1
        self.number = Server.connections
        self.note("(connect)")

    def note(self, words):
        if self.options.log:
            with open(self.options.log, "a", encoding="utf-8") as log:
                log.write(f"{self.number} {words}\n")

    async def act(self, action):
        """True if the good server is to go on."""
        if action == "ok":
            return True
        if action == "slow":
            await asyncio.sleep(0.5)
            return True
        if action == "stall":
            await asyncio.sleep(STALL_SECONDS)
        elif action == "drop":
            self.cut()
        else:
            await self.push(action)
        return False

    def cut(self):
        if self._original_transport is not None:
            self._original_transport.abort()
        if self.transport is not None:
            self.transport.abort()

    async def _handle_client(self):
        action = self.script.next("CONNECT")
        if not await self.act(action):
            self.transport.close()
            return
        await super()._handle_client()

    async def smtp_EHLO(self, hostname):
        self.note(f"EHLO {hostname}")
        if await self.act(self.script.next("EHLO")):
            await super().smtp_EHLO(hostname)

    async def smtp_STARTTLS(self, arg):
        self.note("STARTTLS")
        if await self.act(self.script.next("STARTTLS")):
            await super().smtp_STARTTLS(arg)

    async def smtp_AUTH(self, arg):
        self.note("AUTH " + arg.split()[0])
        if await self.act(self.script.next("AUTH")):
            await super().smtp_AUTH(arg)

    async def smtp_MAIL(self, arg):
        self.note(f"MAIL {arg}")
        if not await self.act(self.script.next("MAIL")):
            return
        # aiosmtpd takes no null sender; RFC 5321 section 4.5.5 asks for it.
        if re.match(r"(?i)from:\s*<>", arg or "") and not self.envelope.mail_from:
            self.envelope.mail_from = "<>"
            await self.push("250 OK")
            return
        await super().smtp_MAIL(arg)

    async def smtp_RCPT(self, arg):
        self.note(f"RCPT {arg}")
        match = re.search(r"code-(\d{3})", arg or "")
        if self.options.by_address and match:
            await self.push(f"{match[1]} {match[1][0]}.1.1 as the address asks for")
            return
        if await self.act(self.script.next("RCPT")):
            await super().smtp_RCPT(arg)

    @syntax("DATA")
    async def smtp_DATA(self, arg):
        self.note("DATA")
        if not await self.act(self.script.next("DATA")):
            return
        action = self.script.next("BODY")
        if action in ("ok", "slow"):
            await super().smtp_DATA(arg)
            return
        await self.push("354 go on")
        await self._reader.readuntil(b"\r\n")
        await self.act(action)

    async def smtp_QUIT(self, arg):
        self.note("QUIT")
        if await self.act(self.script.next("QUIT")):
            await super().smtp_QUIT(arg)


class Store:
    """The end of a message: keeps it, and says so."""

    def __init__(self, options, script):
        self.options = options
        self.script = script
        self.count = 0

    def keep(self, server, session, envelope):
        self.count += 1
        base = os.path.join(self.options.store, f"{self.count:04d}")
        facts = {
            "from": "" if envelope.mail_from == "<>" else envelope.mail_from,
            "to": envelope.rcpt_tos,
            "connection": server.number,
            "tls": session.ssl is not None or self.options.tls == "implicit",
            "user": getattr(session.auth_data, "login", b"").decode() or None,
        }
        for suffix, content in ((".eml", envelope.original_content),
                                (".json", json.dumps(facts).encode())):
            with open(base + ".part", "wb") as part:
                part.write(content)
            os.rename(base + ".part", base + suffix)

    async def auth_XOAUTH2(self, server, args):
        """user=... ^A auth=Bearer ... ^A ^A, as Google and Microsoft have it."""
        if not self.options.introspect:
            return AuthResult(success=False, handled=False)
        said = base64.b64decode(args[1]) if len(args) > 1 else await server.challenge_auth("")
        words = said.decode().split("\x01")
        user, token = words[0].partition("=")[2], words[1].partition(" ")[2]
        url = self.options.introspect + "?" + urllib.parse.urlencode({"token": token})
        context = ssl.create_default_context(cafile=self.options.ca)

        def ask():
            with urllib.request.urlopen(url, context=context, timeout=10) as answer:
                return json.load(answer)
        facts = await asyncio.get_running_loop().run_in_executor(None, ask)
        if facts.get("active") and facts.get("username") == user:
            return AuthResult(success=True, auth_data=LoginPassword(user.encode(), b""))
        await server.push("334 " + base64.b64encode(b'{"status":"401","schemes":"bearer"}').decode())
        await server._reader.readline()
        return AuthResult(success=False, handled=False)

    async def handle_DATA(self, server, session, envelope):
        action = self.script.next("END")
        server.note(f"END {action}")
        if action in ("ok", "slow", "keep-drop", "keep-stall"):
            self.keep(server, session, envelope)
        if action.startswith("keep-"):
            action = action[5:]
        if action == "drop":
            server.cut()
            return "250 nobody hears this"
        if action == "stall":
            await asyncio.sleep(STALL_SECONDS)
        if action == "slow":
            await asyncio.sleep(0.5)
        return "250 2.0.0 taken" if action in ("ok", "slow") else action


def authenticator(options):
    def check(server, session, envelope, mechanism, data):
        is_right = isinstance(data, LoginPassword) and (
            data.login.decode(), data.password.decode()) == (options.user, options.password)
        return AuthResult(success=is_right, handled=False, auth_data=data)
    return check


def tls_context(options):
    if options.tls == "none":
        return None
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(options.cert, options.key)
    if options.tls_version == "1.1":
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1
        context.set_ciphers("ALL:@SECLEVEL=0")
    return context


async def serve(options):
    script = Script(options.script)
    store = Store(options, script)
    context = tls_context(options)
    keywords = {"hostname": "mail.example.com", "loop": asyncio.get_running_loop(),
                "data_size_limit": options.max_size, "enable_SMTPUTF8": options.utf8}
    if options.tls == "starttls":
        keywords |= {"tls_context": context, "require_starttls": True}
    mechanisms = {"LOGIN", "PLAIN", "XOAUTH2"}
    offered = set(options.auth or (["XOAUTH2"] if options.introspect else ["LOGIN", "PLAIN"]))
    keywords["auth_exclude_mechanism"] = sorted(mechanisms - offered)
    if options.user or options.introspect:
        keywords |= {"auth_required": True, "authenticator": authenticator(options),
                     "auth_require_tls": options.tls == "starttls"}
    server = await asyncio.get_running_loop().create_server(
        lambda: Server(store, options, script, **keywords), options.host, options.port,
        ssl=context if options.tls == "implicit" else None)
    with open(options.port_file + ".part", "w", encoding="ascii") as part:
        part.write(f"{server.sockets[0].getsockname()[1]}\n")
    os.rename(options.port_file + ".part", options.port_file)
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    try:
        await asyncio.wait_for(stop.wait(), options.lifetime)
    except asyncio.TimeoutError:
        pass
    server.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port-file", required=True)
    parser.add_argument("--store", required=True)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0, help="0: a free one")
    parser.add_argument("--tls", choices=["starttls", "implicit", "none"], default="none")
    parser.add_argument("--tls-version", choices=["1.1", "any"], default="any")
    parser.add_argument("--cert")
    parser.add_argument("--key")
    parser.add_argument("--user")
    parser.add_argument("--password", default="")
    parser.add_argument("--auth", action="append", help="mechanism to offer")
    parser.add_argument("--introspect", help="address that knows good tokens")
    parser.add_argument("--ca", help="certificates that this address is trusted by")
    parser.add_argument("--max-size", type=int, default=50 * 1024 * 1024)
    parser.add_argument("--utf8", action="store_true", help="offer SMTPUTF8")
    parser.add_argument("--script", action="append", default=[])
    parser.add_argument("--by-address", action="store_true")
    parser.add_argument("--log")
    parser.add_argument("--lifetime", type=float, default=300)
    options = parser.parse_args()
    os.makedirs(options.store, exist_ok=True)
    asyncio.run(serve(options))


if __name__ == "__main__":
    main()
