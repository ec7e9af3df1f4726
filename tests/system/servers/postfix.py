# postfix.py - a private Postfix: takes and submits mail, delivers to Dovecot by LMTP, sends real reports
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second instance in the sense of postmulti(1), with its own settings, queue and data.

    Postfix(folder, dovecot, certificates.good, domains=["desk.test", "customer.test"])

.port takes mail for these domains from anybody; .submission_port (STARTTLS) and .submissions_port (TLS)
take mail for everybody from accounts of Dovecot. There is no DNS: other domains bounce. Postfix starts only
as root: for other users a user namespace makes them root of their own ids (uidmap, /etc/subuid).
"""
import json
import os
import pwd
import re
import shutil
import signal
import subprocess

from . import ports
from .processes import Child, is_root

DAEMONS = "/usr/lib/postfix/sbin"
NAMESPACE = ["unshare", "--user", "--map-root-user", "--map-auto", "--"]

MAIN = """
compatibility_level = 3.6
command_directory = /usr/sbin
daemon_directory = {daemons}
queue_directory = {folder}/queue
data_directory = {folder}/data
mail_owner = postfix
setgid_group = postdrop
maillog_file = {folder}/postfix.log
maillog_file_prefixes = {folder}
myhostname = mx.desk.test
myorigin = mx.desk.test
mydestination =
mynetworks = 127.0.0.2/32
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
alias_database =
local_recipient_maps =
smtp_dns_support_level = disabled
default_transport = error:5.1.2 there is no such domain
recipient_delimiter = +
virtual_mailbox_domains = {domains}
virtual_mailbox_maps =
virtual_transport = lmtp:unix:{lmtp_socket}
message_size_limit = 60000000
mailbox_size_limit = 0
notify_classes =
smtpd_sasl_type = dovecot
smtpd_sasl_path = {auth_socket}
smtpd_sasl_security_options = noanonymous
smtpd_tls_cert_file = {folder}/server.pem
smtpd_tls_key_file = {folder}/server.key
smtpd_tls_security_level = may
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_client_connection_rate_limit = 0
smtpd_peername_lookup = no
minimal_backoff_time = 1s
maximal_backoff_time = 2s
queue_run_delay = 1s
lmtp_connection_cache_on_demand = no
"""

MAKE_QUEUE = """
cd "$1" && install -d -o postfix -m 700 data && install -d queue && cd queue || exit 1
for part in active bounce corrupt defer deferred flush hold incoming private saved trace; do
    install -d -o postfix -m 700 $part
done
install -d -o postfix -g postdrop -m 730 maildrop
install -d -o postfix -g postdrop -m 710 public
install -d pid
"""

SUBMISSION = """
  -o smtpd_tls_security_level=encrypt
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
"""

SERVICES = """
127.0.0.1:{port} inet n - n - - smtpd
127.0.0.1:{submission} inet n - n - - smtpd""" + SUBMISSION.rstrip() + """
127.0.0.1:{submissions} inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes""" + SUBMISSION.rstrip() + """
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""


def as_root(*command):
    return [*([] if is_root() else NAMESPACE), *map(str, command)]


def may_be_root():
    """unshare(1) waits for ever where the system allows no namespaces of users, in a chroot say."""
    try:
        return subprocess.run(as_root("true"), capture_output=True, timeout=10).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def why_not():
    """Why no Postfix can be started here; None if it can."""
    if not os.access(DAEMONS + "/master", os.X_OK):
        return "needs postfix"
    try:
        pwd.getpwnam("postfix")
    except KeyError:
        return "needs postfix with its user"
    if not may_be_root():
        return "needs root, or uidmap with a row for this user in /etc/subuid"
    return None


class Postfix:
    def __init__(self, folder, dovecot, certificate, domains, more=""):
        self.folder, self.dovecot, self.certificate = folder, dovecot, certificate
        self.domains = domains
        self.more = more                  # settings for the end of main.cf
        self.port, self.submission_port, self.submissions_port = ports.free_ports(3)
        self.log = folder / "postfix.log"
        self.child = None

    def write_settings(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(self.certificate.chain, self.folder / "server.pem")
        shutil.copy(self.certificate.key, self.folder / "server.key")
        (self.folder / "main.cf").write_text(MAIN.format(
            daemons=DAEMONS, folder=self.folder, domains=", ".join(self.domains),
            lmtp_socket=self.dovecot.lmtp_socket, auth_socket=self.dovecot.auth_socket) + self.more)
        (self.folder / "master.cf").write_text(SERVICES.format(
            port=self.port, submission=self.submission_port, submissions=self.submissions_port))
        for name in ("main.cf", "master.cf"):
            os.utime(self.folder / name, (0, 0))  # Postfix waits two seconds for an editor of a new file

    def start(self):
        self.write_settings()
        # Neither "postfix check", which takes seconds, nor "postfix start", which leaves its process group.
        subprocess.run(as_root("sh", "-c", MAKE_QUEUE, "sh", self.folder), check=True)
        self.child = Child(as_root(DAEMONS + "/master", "-c", self.folder, "-d"), self.folder / "output.log")
        if not ports.wait_for(lambda: not self.child.is_running() or self.is_ready()) or \
                not self.child.is_running():
            words = "".join(path.read_text("utf-8", "replace") for path in (self.folder / "output.log", self.log)
                            if path.exists())
            self.stop()
            raise RuntimeError("Postfix does not start: " + words[-2000:])
        return self

    def is_ready(self):
        return all(map(ports.listens, (self.port, self.submission_port, self.submissions_port)))

    def stop(self):
        if self.child:
            self.child.stop()
        self.child = None

    def kill(self):
        """Dies with all its connections, without a word; what it had taken is in its queue."""
        for pid in self.pids():
            subprocess.run(as_root("kill", "-KILL", pid) if not is_root() else ["kill", "-KILL", str(pid)],
                           capture_output=True)
        self.child.kill()
        self.child = None

    def pids(self, name=""):
        """Its processes, or those of one service such as smtpd."""
        found = []
        for pid in filter(str.isdigit, os.listdir("/proc")):
            try:
                if os.getpgid(int(pid)) != self.child.pid:
                    continue
                with open("/proc/%s/comm" % pid, encoding="ascii", errors="replace") as comm:
                    if name in ("", comm.read().strip()):
                        found.append(int(pid))
            except OSError:
                continue
        return found

    def pause_delivery(self, is_paused=True):
        """Mail is taken and kept in the queue, until pause_delivery(False)."""
        for pid in self.pids("qmgr"):
            os.kill(pid, signal.SIGSTOP if is_paused else signal.SIGCONT)

    def queue(self):
        """Mails that are neither delivered nor bounced, as dicts of postqueue(1)."""
        said = subprocess.run(as_root("/usr/sbin/postqueue", "-c", self.folder, "-j"), capture_output=True,
                              text=True, check=True, timeout=ports.PATIENCE).stdout
        return [json.loads(line) for line in said.splitlines()]

    def outcomes(self, recipient):
        """What happened to mail for an address, in order: "sent", "bounced", "deferred"."""
        return re.findall(r" to=<%s>,.* status=(\w+)" % re.escape(recipient), self.log.read_text("utf-8", "replace"))

    def __enter__(self):
        return self if self.child else self.start()

    def __exit__(self, *_):
        self.stop()
        # Under a user namespace its files belong to ids that only the namespace has.
        if not os.environ.get("KEEP_SCRATCH"):
            subprocess.run(as_root("rm", "-rf", self.folder / "queue", self.folder / "data"), check=False)
