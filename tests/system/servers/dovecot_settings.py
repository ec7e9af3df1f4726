# dovecot_settings.py - the settings file of a private Dovecot, and what of it a test may change
# SPDX-License-Identifier: GPL-3.0-or-later
import dataclasses
import grp

from .processes import unprivileged

PASSWORD = "correct horse"
CAPABILITIES = (
    "IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE SORT THREAD=REFERENCES MULTIAPPEND UNSELECT CHILDREN "
    "NAMESPACE UIDPLUS LIST-EXTENDED ESEARCH WITHIN CONTEXT=SEARCH LIST-STATUS BINARY MOVE LITERAL+").split()


@dataclasses.dataclass
class Options:
    store: str = "maildir"            # or mdbox
    mechanisms: str = "plain login"   # for XOAUTH2: "plain login xoauth2" and a passdb in .more
    without: tuple = ()               # capabilities that are not told, such as IDLE, MOVE, UIDPLUS
    tls_least: str = "TLSv1.2"
    tls_needed: bool = False          # no password before STARTTLS
    most_sessions: int = 100          # of IMAP at one time
    idle_check: str = "1 secs"        # how often it looks for mail where the kernel has no watch left for it
    more: str = ""                    # settings of Dovecot, at the end of the file


def account_line(name, extra, folder):
    """extra: further fields, such as "userdb_quota_rule=*:storage=100k"."""
    return "%s:{PLAIN}%s::::%s::%s\n" % (name, PASSWORD, folder / "mail" / name, extra)


def capability_lines(without):
    if not without:
        return ""
    return "protocol imap {\n  imap_capability = %s\n}\n" % " ".join(
        one for one in CAPABILITIES if one not in without)


def tls_lines(server):
    if not server.certificate:
        return "ssl = no\n"
    return "ssl = %s\nssl_cert = <%s\nssl_key = <%s\nssl_min_protocol = %s\n" % (
        "required" if server.options.tls_needed else "yes", server.folder / "server.pem",
        server.folder / "server.key", server.options.tls_least)


def settings_text(server):
    options, user = server.options, unprivileged()
    group = grp.getgrgid(user.pw_gid).gr_name
    return TEMPLATE.format(
        folder=server.folder, user=user.pw_name, uid=user.pw_uid, gid=user.pw_gid, group=group,
        imap_port=server.imap_port,
        imaps_port=server.imaps_port if server.certificate else 0, sessions=options.most_sessions,
        idle_check=options.idle_check, clients=options.most_sessions * 3 + 200,
        plaintext="yes" if options.tls_needed else "no", mechanisms=options.mechanisms,
        location="maildir:~/Maildir" if options.store == "maildir" else "mdbox:~/mdbox",
    ) + tls_lines(server) + capability_lines(options.without) + options.more


TEMPLATE = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
log_timestamp = "%Y-%m-%dT%H:%M:%S "
instance_name = amends-test
protocols = imap lmtp
listen = 127.0.0.1
verbose_proctitle = yes
shutdown_clients = yes
default_internal_user = {user}
default_login_user = {user}
default_internal_group = {group}
default_client_limit = {clients}
default_vsz_limit = 512M
first_valid_uid = 1
mail_uid = {uid}
mail_gid = {gid}
mail_location = {location}
mail_max_userip_connections = {sessions}
mail_plugins = quota
mailbox_idle_check_interval = {idle_check}
auth_mechanisms = {mechanisms}
auth_username_format = %Lu
disable_plaintext_auth = {plaintext}
recipient_delimiter = +
submission_host = 127.0.0.1:1
passdb {{
  driver = passwd-file
  args = username_format=%Lu {folder}/users
}}
userdb {{
  driver = passwd-file
  args = username_format=%Lu {folder}/users
}}
plugin {{
  quota = count:account
  quota_vsizes = yes
}}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  service_count = 0
  inet_listener imap {{
    port = {imap_port}
  }}
  inet_listener imaps {{
    port = {imaps_port}
    ssl = yes
  }}
}}
service imap {{
  process_limit = {sessions}
}}
service lmtp {{
  unix_listener lmtp {{
    mode = 0666
  }}
}}
service auth {{
  unix_listener auth-submission {{
    mode = 0666
  }}
}}
service stats {{
  chroot =
}}
"""
