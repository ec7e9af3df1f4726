# certificates.py - a certificate authority made for one run, and what it signs well and badly
# SPDX-License-Identifier: GPL-3.0-or-later
import dataclasses
import pathlib
import shutil
import subprocess

GOOD_DAYS = ("expiration_days = 2",)
GOOD_FOR_DECADES = ('activation_date = "2020-01-01 00:00:00 UTC"', 'expiration_date = "2060-01-01 00:00:00 UTC"')
EXPIRED_ON = ('activation_date = "2020-01-01 00:00:00 UTC"', 'expiration_date = "2020-02-01 00:00:00 UTC"')


@dataclasses.dataclass(frozen=True)
class Certificate:
    chain: pathlib.Path
    key: pathlib.Path


def is_available():
    return shutil.which("certtool") is not None


def certtool(*words):
    subprocess.run(["certtool", *map(str, words)], check=True, capture_output=True, timeout=60)


class Authority:
    """Signs certificates; its own stands in .chain."""

    def __init__(self, folder, name="ca", validity=GOOD_DAYS):
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.chain = folder / (name + ".pem")
        self.key = self.make_key(name)
        template = self.write_template(name, ["cn = " + name, "ca", "cert_signing_key", *validity])
        certtool("--generate-self-signed", "--load-privkey", self.key, "--template", template,
                 "--outfile", self.chain)

    def make_key(self, name):
        key = self.folder / (name + ".key")
        certtool("--generate-privkey", "--key-type", "ecdsa", "--outfile", key)
        return key

    def write_template(self, name, lines):
        template = self.folder / (name + ".cfg")
        template.write_text("\n".join(lines) + "\n")
        return template

    def sign(self, name, hosts, validity=GOOD_DAYS):
        """A server's certificate for these host names; IP addresses may be among them."""
        key = self.make_key(name)
        chain = self.folder / (name + ".pem")
        names = [("ip_address = " if host[0].isdigit() else "dns_name = ") + host for host in hosts]
        template = self.write_template(name, ["cn = " + hosts[0], *names, "tls_www_server", "signing_key",
                                              "encryption_key", *validity])
        certtool("--generate-certificate", "--load-privkey", key, "--load-ca-certificate", self.chain,
                 "--load-ca-privkey", self.key, "--template", template, "--outfile", chain)
        return Certificate(chain, key)


class Certificates:
    """What a test of TLS needs: .authority, and certificates .good (localhost, 127.0.0.1), .wrong_host,
    .expired and .untrusted."""

    def __init__(self, folder, validity=GOOD_DAYS):
        self.authority = Authority(folder, validity=validity)
        self.ca_file = self.authority.chain
        self.good = self.authority.sign("good", ["localhost", "127.0.0.1"], validity)

    def __getattr__(self, name):
        # Made when first asked for: most tests want only the good one.
        made = {"wrong_host": lambda: self.authority.sign(name, ["other.example.com"]),
                "expired": lambda: self.authority.sign(name, ["localhost"], EXPIRED_ON),
                "untrusted": lambda: Authority(self.authority.folder, "stranger").sign(name, ["localhost"])}
        if name not in made:
            raise AttributeError(name)
        certificate = made[name]()
        setattr(self, name, certificate)
        return certificate
