#!/usr/bin/env -S python3 -B
# test_alarm_routes.py - each way of telling alarms fails and recovers by itself; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
import http.server, json, pathlib, signal, ssl, subprocess, sys, tempfile, threading, time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from servers.certificates import Certificates
from servers.ports import wait_for
from test_service import AMENDS, TO_MAILDIR, Desk, check, tap

SILENT = "  mailbox_silent: 3s\n"
SECRET = "s3cret-token"
HIDDEN = "path-that-nobody-may-see"


class Web(http.server.ThreadingHTTPServer):
    """Takes posts over TLS and does as .script says: a status, "stall", "drop", "redirect",
    "cut" (200, and the connection is torn off before the answer has ended); else 200."""
    daemon_threads = True

    def __init__(self, certificate, script=()):
        super().__init__(("127.0.0.1", 0), Handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate.chain, certificate.key)
        self.socket = context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)
        self.script = list(script)
        self.posts = []     # (path, headers, body, what became of it)
        self.is_over = threading.Event()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.is_over.set()
        self.shutdown()
        self.server_close()

    def url(self):
        return "https://localhost:%d/%s" % (self.server_address[1], HIDDEN)

    def handle_error(self, request, client_address):
        pass    # a client that does not like our certificate, or that we dropped

    def taken(self):
        return [json.loads(body) for _, _, body, done in list(self.posts) if done in ("200", "cut")]

    def states(self):
        return [(one["alarm"], one["state"]) for post in self.taken() for one in post["alarms"]]


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        what = self.server.script.pop(0) if self.server.script else "200"
        self.server.posts.append((self.path, dict(self.headers), body, what))
        if what == "stall":
            self.server.is_over.wait(120)
        if what in ("stall", "drop"):
            self.close_connection = True
            return
        self.send_response({"redirect": 307, "cut": 200}.get(what) or int(what))
        if what != "cut":
            self.send_header("Content-Length", "11")
        if what == "redirect":
            self.send_header("Location", "https://localhost:%d/elsewhere" % self.server.server_address[1])
        self.end_headers()
        self.wfile.write(b"as you wish")

    def log_message(self, *_):
        pass


def secret(folder, name, text):
    (folder / name).write_text(text + "\n")
    (folder / name).chmod(0o600)


def make_command(folder, words):
    path = folder / "page"
    path.write_text("#!/bin/sh\n%s\n" % words)
    path.chmod(0o755)
    return path


def break_settings(desk):
    """A trouble that comes and goes as the test likes."""
    desk.good = (desk.folder / "amends.yaml").read_text()
    desk.write(desk.good + "nonsense: 1\n")
    desk.child.send_signal(signal.SIGHUP)


def mend_settings(desk):
    desk.write(desk.good)
    desk.child.send_signal(signal.SIGHUP)


class Place:
    """A folder of a desk with the files that its settings name."""

    def __init__(self, folder, certificates, web):
        self.folder = folder / "desk"
        self.folder.mkdir()
        secret(self.folder, "token", SECRET)
        secret(self.folder, "address", web.url() if web else "https://localhost:1/")
        self.webhook = "  webhook: {url_file: address, token_file: token, ca_file: %s}\n" % certificates.ca_file


def check_webhook(folder, certificates):
    """500, 500, a redirect, then 200; the all-clear at once. No mail, no command."""
    with Web(certificates.good, ["500", "drop", "redirect"]) as web:
        place = Place(folder, certificates, web)
        with Desk(place.folder, TO_MAILDIR + "alarms:\n" + place.webhook + SILENT) as desk:
            break_settings(desk)
            check("a webhook that fails three times is told at the fourth", wait_for(lambda: len(web.taken()) == 1),
                  desk.said())
            path, headers, _, _ = web.posts[-1]
            told = web.taken()[0]
            check("the form is what is documented", told["version"] == 1 and told["desk"] == "Example Ltd"
                  and told["title"] == "ALARM: the new settings have faults" and "What to do: " in told["text"]
                  and told["alarms"][0]["alarm"] == "settings_faulty" and told["alarms"][0]["state"] == "raised"
                  and told["alarms"][0]["until"] is None and told["id"].startswith("alarm."), told)
            check("with the token, to the address of the file alone",
                  headers["Authorization"] == "Bearer " + SECRET and headers["Content-Type"] == "application/json"
                  and {post[0] for post in web.posts} == {"/" + HIDDEN}, web.posts)
            check("each attempt is the same message", len({json.loads(post[2])["id"] for post in web.posts}) == 1)
            check("the log says what the server said", "its answer is 500: as you wish" in desk.said()
                  and "no redirect is followed" in desk.said(), desk.said())
            time.sleep(4)
            check("it is told once", len(web.posts) == 4, web.posts)
            desk.child.kill()
            desk.child.wait()
            desk.good = (desk.folder / "amends.yaml").read_text().replace("nonsense: 1\n", "")
            desk.write(desk.good)
            desk.start()
            check("after a restart the all-clear follows, once",
                  wait_for(lambda: web.states() == [("settings_faulty", "raised"), ("settings_faulty", "cleared")]),
                  (web.states(), desk.said()))
            check("which says until when it lasted", web.taken()[1]["alarms"][0]["until"] is not None)
            check("neither address nor token are in the log", HIDDEN not in desk.said() and SECRET not in desk.said(),
                  desk.said())


def check_ways_apart(folder, certificates):
    """The command works, the webhook stalls: neither waits for the other, each is told once."""
    with Web(certificates.good, ["stall"]) as web:
        place = Place(folder, certificates, web)
        command = make_command(folder, "cat >> %s/paged; ls /proc/self/fd >> %s/open" % (folder, folder))
        alarms = "alarms:\n  command: [%s]\n  command_input: json\n" % command + place.webhook + SILENT
        with Desk(place.folder, TO_MAILDIR + alarms) as desk:
            paged = lambda: (folder / "paged").read_text() if (folder / "paged").exists() else ""
            break_settings(desk)
            check("the command has its alarm while the webhook stalls",
                  wait_for(paged) and not web.taken(), desk.said())
            check("as JSON, where the settings say so",
                  json.loads(paged())["alarms"][0]["alarm"] == "settings_faulty", paged())
            numbers = wait_for(lambda: (folder / "open").exists() and (folder / "open").read_text().split())
            check("and no file of ours is open in it", set(numbers) <= {"0", "1", "2", "3"}, numbers)
            desk.put(1)
            check("mail is answered meanwhile", wait_for(lambda: desk.letters() == 2), desk.said())
            check("a webhook that stalls is given up and tried again",
                  wait_for(lambda: len(web.taken()) == 1), desk.said())
            check("the command does not hear of it again", paged().count("settings_faulty") == 1, paged())
            web.script = ["503", "cut"]
            mend_settings(desk)
            check("the all-clear goes both ways", wait_for(lambda: len(web.taken()) == 2), desk.said())
            check("once each", paged().count('"cleared"') == 1 and len(web.states()) == 2, (paged(), web.states()))


def check_certificates(folder, certificates):
    """A server that nobody vouches for gets nothing."""
    with Web(certificates.untrusted) as web:
        place = Place(folder, certificates, web)
        with Desk(place.folder, TO_MAILDIR + "alarms:\n" + place.webhook + SILENT) as desk:
            break_settings(desk)
            check("a server with another certificate gets nothing, and the log says why",
                  wait_for(lambda: "the webhook of alarms failed" in desk.said()) and not web.posts
                  and "ertificate" in desk.said(), desk.said())


def check_settings(folder, certificates):
    place = Place(folder, certificates, None)
    for name, line, words in (
            ("an address that is not https is a fault", "webhook: {url: 'http://localhost/x'}", "https"),
            ("so are two addresses", "webhook: {url: 'https://localhost/x', url_file: address}",
             "both url and url_file"),
            ("none", "webhook: {token_file: token}", "neither url nor url_file"),
            ("and a file without one, which is not shown", "webhook: {url_file: token}",
             "holds no address on the web")):
        if not (place.folder / "in").exists():
            with Desk(place.folder):
                pass
        (place.folder / "amends.yaml").write_text((place.folder / "amends.yaml").read_text().split("alarms:")[0]
                                                  + "alarms: {%s}\n" % line)
        done = subprocess.run([AMENDS, "check", "-c", str(place.folder / "amends.yaml")], capture_output=True,
                              text=True, timeout=60)
        said = done.stdout + done.stderr
        check(name, done.returncode != 0 and words in said and SECRET not in said, said)


def check_hanging_command(folder, _):
    """Half a minute is what a command has; what it started ends with it."""
    command = make_command(folder, "sleep 1000 & echo $! > %s/child; wait" % folder)
    (folder / "desk").mkdir()
    with Desk(folder / "desk", TO_MAILDIR + "alarms:\n  command: [%s]\n" % command + SILENT) as desk:
        break_settings(desk)
        child = int(wait_for(lambda: (folder / "child").exists() and (folder / "child").read_text().strip()))
        check("a command that hangs is ended after half a minute",
              wait_for(lambda: "it was ended after 30 seconds" in desk.said()), desk.said())
        check("with what it had started", wait_for(lambda: not pathlib.Path("/proc/%d/cwd" % child).exists(), 5))


def main():
    with tempfile.TemporaryDirectory() as name:
        base = pathlib.Path(name)
        certificates = Certificates(base / "certificates")
        for part in (check_webhook, check_ways_apart, check_certificates, check_settings, check_hanging_command):
            folder = base / part.__name__
            folder.mkdir()
            part(folder, certificates)
    tap.finish()


if __name__ == "__main__":
    main()
