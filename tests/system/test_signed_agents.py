#!/usr/bin/env -S python3 -B
# test_signed_agents.py - agents sign with real OpenPGP and S/MIME keys, others forge, alter and replay; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
import base64
import email
import email.policy
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

from servers.tap import Tap

AMENDS = str(pathlib.Path(os.environ.get("AMENDS", "./amends")).resolve())
TOOLS = ("gpg", "gpgsm", "gpgconf", "openssl")
HANGS = 1000000 + os.getpid()   # seconds, and a name for what hangs
ANNA, LINA, ZHOU = "anna@desk.example", "lina@desk.example", "zhou.min@example.com"
SETTINGS = """desk:
  name: Example Ltd, complaints desk
  address: complaints@desk.example
  key_file: key
  store: amends.db
people:
  - {name: anna, display: Anna Berg, addresses: [anna@desk.example], pgp_key: anna.asc}
  - {name: lina, display: Li Na, addresses: [lina@desk.example], smime_certificate: lina.pem}
  - {name: mia, display: Mia Wong, addresses: [mia@desk.example]}
queues:
  - {name: quality, agents: [anna, lina]}
trust: {questions_per_day: 50}
delivery: {maildir: letters}
"""


def run(*words, stdin=b"", **more):
    return subprocess.run([str(word) for word in words], input=stdin, capture_output=True, timeout=120, **more)


class Keys:
    """OpenPGP keys in a keyring of the test's own, S/MIME certificates of an authority nobody knows"""

    def __init__(self, folder):
        self.folder = folder
        self.home = folder / "gnupg"
        self.home.mkdir(mode=0o700)
        self.environment = {**os.environ, "GNUPGHOME": str(self.home)}
        for name in ("anna", "eve"):
            address = "%s@desk.example" % name
            self.gpg("--faked-system-time", "%d!" % (time.time() - 30 * 86400), "--passphrase", "",
                     "--quick-generate-key", address, "ed25519", "sign", "never")
            (folder / (name + ".asc")).write_bytes(self.gpg("--armor", "--export", address).stdout)
        self.authority()
        for name in ("lina", "mallory"):
            self.certificate(name)

    def gpg(self, *words, stdin=b""):
        done = run("gpg", "--batch", "--pinentry-mode", "loopback", *words, stdin=stdin, env=self.environment)
        if done.returncode:
            raise RuntimeError(done.stderr.decode())
        return done

    def openssl(self, *words, stdin=b""):
        done = run("openssl", *words, stdin=stdin, cwd=self.folder)
        if done.returncode:
            raise RuntimeError(done.stderr.decode())
        return done.stdout

    def authority(self):
        self.openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "ca.key", "-out", "ca.pem",
                     "-days", "3650", "-subj", "/CN=Nobody's authority")

    def certificate(self, name, begins=None, ends=None):
        (self.folder / "ext").write_text("keyUsage=digitalSignature\nextendedKeyUsage=emailProtection\n"
                                         "subjectAltName=email:lina@desk.example\n")
        self.openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", name + ".key", "-out", name + ".csr",
                     "-subj", "/CN=Li Na")
        (self.folder / "index").write_text("")
        (self.folder / "ca.cnf").write_text("[ca]\ndefault_ca=a\n[a]\ndatabase=index\nnew_certs_dir=.\n"
                                            "rand_serial=yes\ndefault_md=sha256\npolicy=p\n[p]\n"
                                            "commonName=supplied\n")
        times = ["-startdate", begins, "-enddate", ends] if begins else ["-days", "3650"]
        self.openssl("ca", "-batch", "-notext", "-config", "ca.cnf", "-in", name + ".csr", "-cert", "ca.pem",
                     "-keyfile", "ca.key", "-out", name + ".pem", "-extfile", "ext", *times)

    def copy_with(self, change):
        """The public key as it is after `change` by its owner, of whom the signing keyring does not hear"""
        home = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        try:
            run("gpg", "--batch", "--homedir", home, "--import", stdin=self.gpg("--export-secret-keys").stdout)
            change(home)
            return run("gpg", "--homedir", home, "--armor", "--export", ANNA).stdout
        finally:
            run("gpgconf", "--homedir", home, "--kill", "all")

    def fingerprint(self, address):
        listed = self.gpg("--list-keys", "--with-colons", address).stdout.decode()
        return re.search(r"^fpr:+(\w+):", listed, re.M).group(1)

    def revoked(self, address):
        note = self.home / "openpgp-revocs.d" / (self.fingerprint(address) + ".rev")
        armor = note.read_text().replace("\n:-----BEGIN", "\n-----BEGIN")
        return self.copy_with(lambda home: run("gpg", "--batch", "--homedir", home, "--import",
                                               stdin=armor.encode()))

    def expired(self, address):
        long_ago = "%d!" % (time.time() - 20 * 86400)
        return self.copy_with(lambda home: run("gpg", "--batch", "--homedir", home, "--pinentry-mode", "loopback",
                                               "--passphrase", "", "--faked-system-time", long_ago,
                                               "--quick-set-expire", self.fingerprint(address), "1d"))

    def pgp(self, part, name, at=None):
        when = ["--faked-system-time", "%d!" % at] if at else []
        return self.gpg(*when, "--digest-algo", "SHA512", "--armor", "--local-user", name + "@desk.example",
                        "--detach-sign", stdin=part).stdout

    def smime(self, part, name):
        der = self.openssl("cms", "-sign", "-binary", "-md", "sha256", "-signer", name + ".pem", "-inkey",
                           name + ".key", "-outform", "DER", stdin=part)
        return base64.encodebytes(der)

    def close(self):
        run("gpgconf", "--kill", "all", env=self.environment)


class Desk:
    def __init__(self, folder):
        self.folder = folder
        self.number = 0
        (folder / "amends.yaml").write_text(SETTINGS)
        key = folder / "key"
        key.write_bytes(os.urandom(32))
        key.chmod(0o600)
        for part in ("new", "cur", "tmp"):
            (folder / "letters" / part).mkdir(parents=True)

    def amends(self, *words, stdin=b""):
        return run(AMENDS, words[0], "--config", self.folder / "amends.yaml", *words[1:], stdin=stdin)

    def take(self, raw):
        """A mail comes in; what went out in answer, as (recipient, letter)"""
        said = self.amends("deliver", stdin=raw)
        if said.returncode == 0:
            said = self.amends("once")
        if said.returncode:
            raise RuntimeError(said.stderr.decode())
        letters = []
        for path in sorted((self.folder / "letters" / "new").iterdir()):
            letters.append(email.message_from_bytes(path.read_bytes(), policy=email.policy.default))
            path.unlink()
        return letters


def head(sender, to, subject, number, more=""):
    return ("From: <%s>\r\nTo: <%s>\r\nSubject: %s\r\nMessage-ID: <%s@desk.example>\r\nDate: %s\r\nMIME-Version: 1.0"
            "\r\n%s" % (sender, to, subject, number, email.utils.formatdate(time.time()), more)).encode()


def part_of(words, subject=None):
    extra = '; protected-headers="v1"\r\nSubject: %s' % subject if subject else ""
    return ("Content-Type: text/plain; charset=utf-8%s\r\n\r\n%s\r\n" % (extra, words)).encode()


def signed(part, signature, protocol):
    kind = "application/pgp-signature" if protocol == "pgp" else "application/pkcs7-signature"
    encoding = b"" if protocol == "pgp" else b"Content-Transfer-Encoding: base64\r\n"
    return (b'Content-Type: multipart/signed; micalg="pgp-sha512"; protocol="%s"; boundary="b"\r\n\r\n--b\r\n' %
            kind.encode() + part + b"\r\n--b\r\nContent-Type: " + kind.encode() + b"\r\n" + encoding + b"\r\n"
            + signature.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n") + b"\r\n--b--\r\n")


def text(letter):
    return letter.get_body(("plain",)).get_content()


def kinds(letters):
    """What came out, in a word each: held, receipt, refused, other"""
    found = []
    for letter in letters:
        subject = letter["subject"]
        found.append("held" if "Did you write this?" in subject else "receipt" if "Done:" in subject
                     else "refused" if "Nothing was done" in subject else "other")
    return sorted(found)


class Play:
    def __init__(self, tap, desk, keys):
        self.tap, self.desk, self.keys, self.number = tap, desk, keys, 0

    def open_ticket(self, about):
        self.number += 1
        letters = self.desk.take(head(ZHOU, "complaints@desk.example", about, "c%d" % self.number)
                                 + b"\r\nIt does not work.\r\n")
        to = {str(one["to"]).split("<")[-1].strip(">"): str(one["reply-to"].addresses[0].addr_spec)
              for one in letters if "desk.example" in str(one["to"])}
        reference = re.search(r"AM-\d+", letters[0]["subject"]).group(0)
        return to, reference

    def send(self, sender, to, body, subject="Re: your letter", number=None):
        self.number += 1
        return self.desk.take(head(sender, to, subject, number or "s%d" % self.number) + body)

    def expect(self, name, letters, wanted, words=""):
        good = kinds(letters) == wanted and all(words in text(one) for one in letters
                                                if kinds([one]) == ["held"])
        self.tap.check(name, good, [(one["subject"], text(one)[:600]) for one in letters])


def play_pgp(play):
    keys = play.keys
    to, reference = play.open_ticket("Kettle one")
    other_to, other = play.open_ticket("Kettle two")
    time.sleep(1.1)
    part = part_of("#note\r\nCalled about %s." % reference)
    mail = signed(part, keys.pgp(part, "anna"), "pgp")
    play.expect("a mail signed with the known key is obeyed", play.send(ANNA, to[ANNA], mail), ["receipt"])
    play.expect("the same signature under another Message-ID is not", play.send(ANNA, to[ANNA], mail), ["held"],
                "carried out before")
    plain = b"Content-Type: text/plain\r\n\r\n#note\r\nCalled about " + reference.encode() + b"\r\n"
    play.expect("without a signature it is held", play.send(ANNA, to[ANNA], plain), ["held"], "not signed")
    part = part_of("#note\r\nAgain about %s." % reference)
    play.expect("signed by another key", play.send(ANNA, to[ANNA], signed(part, keys.pgp(part, "eve"), "pgp")),
                ["held"], "not with your key")
    good = keys.pgp(part, "anna")
    altered = part.replace(b"Again", b"Never")
    play.expect("altered after signing", play.send(ANNA, to[ANNA], signed(altered, good, "pgp")), ["held"],
                "changed on the way")
    play.expect("replayed to another ticket", play.send(ANNA, other_to[ANNA], signed(part, good, "pgp")), ["held"],
                "do not name the ticket")
    longer = part_of("#note\r\nAbout %s0 only." % reference)
    play.expect("a longer number is another ticket's",
                play.send(ANNA, to[ANNA], signed(longer, keys.pgp(longer, "anna"), "pgp")), ["held"],
                "do not name the ticket")
    part = part_of("#note\r\nBoth: %s and %s." % (reference, other))
    early = signed(part, keys.pgp(part, "anna", int(time.time()) - 3600), "pgp")
    play.expect("signed before the letter that it answers", play.send(ANNA, to[ANNA], early), ["held"],
                "too early")
    old = signed(part, keys.pgp(part, "anna", int(time.time()) - 8 * 86400), "pgp")
    play.expect("signed too long ago", play.send(ANNA, to[ANNA], old), ["held"], "too early")


def play_places(play):
    """where the signed part has to be, and what it has to say; of other people's budget of questions"""
    keys = play.keys
    to, reference = play.open_ticket("Kettle three")
    part = part_of("#note\r\nNothing named here.", "Re: [%s] Kettle three" % reference)
    play.expect("the reference may stand in a protected subject",
                play.send(ANNA, to[ANNA], signed(part, keys.pgp(part, "anna"), "pgp")), ["receipt"])
    part = part_of("Nothing but words about %s." % reference)
    inner = signed(part, keys.pgp(part, "anna"), "pgp")
    wrapped = (b'Content-Type: multipart/mixed; boundary="m"\r\n\r\n--m\r\nContent-Type: text/plain\r\n\r\n'
               b"#close rejected\r\n--m\r\n" + inner + b"\r\n--m--\r\n")
    said = play.send(ANNA, to[ANNA], wrapped)
    play.tap.check("words beside a signed part are not signed: nothing is done", "receipt" not in kinds(said),
                   kinds(said))
    three = inner.replace(b"\r\n--b--\r\n", b"\r\n--b\r\nContent-Type: text/plain\r\n\r\n#close rejected\r\n--b--\r\n")
    said = play.send(ANNA, to[ANNA], three)
    play.tap.check("a third part beside text and signature neither", "receipt" not in kinds(said), kinds(said))
    said = play.send("mia@desk.example", to[ANNA], inner)
    play.tap.check("a signature of Anna's under Mia's name gives Mia nothing", kinds(said) == ["held"], kinds(said))
    part = part_of("#note\r\nForged token, %s." % reference)
    bad = re.sub(r"\.(\w)", lambda found: "." + ("b" if found.group(1) != "b" else "c"), to[ANNA], count=1)
    said = play.send(ANNA, bad, signed(part, keys.pgp(part, "anna"), "pgp"))
    play.tap.check("a good signature without a good token is not obeyed on the ticket", "receipt" not in kinds(said),
                   kinds(said))


def play_smime(play):
    keys = play.keys
    to, reference = play.open_ticket("Kettle four")
    time.sleep(1.1)
    part = part_of("#note\r\nCalled about %s." % reference)
    play.expect("a mail signed with the known certificate is obeyed",
                play.send(LINA, to[LINA], signed(part, keys.smime(part, "lina"), "smime")), ["receipt"])
    part = part_of("#note\r\nMore about %s." % reference)
    play.expect("a certificate of the same authority and name that comes with the mail is not",
                play.send(LINA, to[LINA], signed(part, keys.smime(part, "mallory"), "smime")), ["held"],
                "not with your key")
    good = keys.smime(part, "lina")
    play.expect("altered after signing",
                play.send(LINA, to[LINA], signed(part.replace(b"More", b"Less"), good, "smime")), ["held"],
                "changed on the way")
    said = play.send(ANNA, to[ANNA], signed(part, good, "smime"))
    play.tap.check("Lina's certificate gives Anna nothing", "receipt" not in kinds(said), kinds(said))


def play_ends(play):
    """keys that were good once: the desk's copy says that they are not any more"""
    keys, desk = play.keys, play.desk
    to, reference = play.open_ticket("Kettle six")
    time.sleep(1.1)
    for name, copy, words in (("revoked", keys.revoked(ANNA), "was revoked"),
                              ("expired", keys.expired(ANNA), "has expired")):
        (desk.folder / "anna.asc").write_bytes(copy)
        part = part_of("#note\r\nWith a key that is %s, %s." % (name, reference))
        play.expect("a mail signed with a key that is %s is held, and says so" % name,
                    play.send(ANNA, to[ANNA], signed(part, keys.pgp(part, "anna"), "pgp")), ["held"], words)
        said = desk.amends("check")
        play.tap.check("amends check tells of a key that is %s" % name,
                       said.returncode != 0 and b"anna.asc: " in said.stderr and words.encode() in said.stderr,
                       said.stderr)
    (desk.folder / "anna.asc").write_bytes((keys.folder / "anna.asc").read_bytes())
    part = part_of("#note\r\nWith the key as it was, %s." % reference)
    play.expect("with the good copy again the same key is obeyed",
                play.send(ANNA, to[ANNA], signed(part, keys.pgp(part, "anna"), "pgp")), ["receipt"])
    lina = (desk.folder / "lina.pem").read_bytes()
    keys.certificate("late", "20200101000000Z", "20210101000000Z")
    (desk.folder / "lina.pem").write_bytes((keys.folder / "late.pem").read_bytes())
    part = part_of("#note\r\nWith an old certificate, %s." % reference)
    play.expect("a mail signed with a certificate that has expired is held, and says so",
                play.send(LINA, to[LINA], signed(part, keys.smime(part, "late"), "smime")), ["held"], "has expired")
    said = desk.amends("check")
    play.tap.check("amends check tells of a certificate that has expired",
                   said.returncode != 0 and b"lina.pem: " in said.stderr and b"has expired" in said.stderr, said.stderr)
    keys.certificate("next")
    (desk.folder / "lina.pem").write_bytes((keys.folder / "next.pem").read_bytes())
    part = part_of("#note\r\nWith the one that was withdrawn, %s." % reference)
    play.expect("a certificate that the settings do not name any more is held, and says so",
                play.send(LINA, to[LINA], signed(part, keys.smime(part, "lina"), "smime")), ["held"],
                "not with your key")
    play.expect("its successor is obeyed",
                play.send(LINA, to[LINA], signed(part, keys.smime(part, "next"), "smime")), ["receipt"])
    (desk.folder / "lina.pem").write_bytes(lina)


def play_hang(play):
    """GnuPG never answers: the mail is held after a while, and nothing is left behind"""
    keys = play.keys
    to, reference = play.open_ticket("Kettle five")
    part = part_of("#note\r\nSlow, %s." % reference)
    mail = signed(part, keys.pgp(part, "anna"), "pgp")
    programs = play.desk.folder / "programs"
    programs.mkdir()
    (programs / "gpgconf").write_text("#!/bin/sh\nexec sleep %d\n" % HANGS)
    (programs / "gpgconf").chmod(0o755)
    path = os.environ["PATH"]
    os.environ["PATH"] = "%s:%s" % (programs, path)
    begun = time.monotonic()
    letters = play.send(ANNA, to[ANNA], mail)
    took = time.monotonic() - begun
    os.environ["PATH"] = path
    play.expect("where GnuPG hangs the mail is held", letters, ["held"], "could not be verified")
    play.tap.check("after twenty seconds", 15 < took < 60, took)
    left = run("pgrep", "-f", "sleep %d" % HANGS).stdout.decode()
    play.tap.check("and what hung has ended", not left, left)


def play_settings(tap, desk, keys):
    said = desk.amends("check")
    tap.check("amends check finds the keys good", said.returncode == 0, said.stderr)
    homes = [path for path in (desk.folder / "amends.db.keys").iterdir()]
    tap.check("each person has a private folder of keys, and each changed file another, made once",
              len(homes) == 6 and all(path.stat().st_mode & 0o777 == 0o700 for path in homes), homes)
    left = run("pgrep", "-f", desk.folder / "amends.db.keys").stdout.decode()
    tap.check("nothing that was started is left", not left, left)
    (desk.folder / "lina.pem").write_bytes((keys.folder / "anna.asc").read_bytes())
    said = desk.amends("once")
    tap.check("a file that is no certificate is told by its name", said.returncode == 78
              and b"lina.pem" in said.stderr, said.stderr)
    said = desk.amends("check")
    tap.check("amends check says so, too", said.returncode != 0 and b"key of lina" in said.stderr, said.stderr)
    (desk.folder / "lina.pem").unlink()
    said = desk.amends("check")
    tap.check("amends check names the line of a key that is not there", b"amends.yaml:8" in said.stdout + said.stderr,
              said.stdout + said.stderr)


def main():
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    Tap.skip_all_if("%s is not installed" % missing[0] if missing else None)
    tap = Tap()
    with tempfile.TemporaryDirectory(prefix="amends-keys-") as name:
        folder = pathlib.Path(name)
        (folder / "keys").mkdir()
        (folder / "desk").mkdir()
        keys = Keys(folder / "keys")
        try:
            desk = Desk(folder / "desk")
            shutil.copy(folder / "keys" / "anna.asc", desk.folder)
            shutil.copy(folder / "keys" / "lina.pem", desk.folder)
            play = Play(tap, desk, keys)
            play_smime(play)
            play_places(play)
            play_pgp(play)
            play_ends(play)
            play_hang(play)
            play_settings(tap, desk, keys)
        finally:
            keys.close()
    tap.finish()


main()
