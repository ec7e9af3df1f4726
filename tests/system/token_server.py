# token_server.py - an OAuth 2 server for tests, over TLS, that misbehaves as it is told
# SPDX-License-Identifier: GPL-3.0-or-later
"""TokenServer(certificate, key) listens on a free port of loopback until close().

It knows the grants refresh_token (RFC 6749), device_code (RFC 8628) and authorization_code with PKCE
(RFC 7636), and answers /introspect (RFC 7662). server.script is a list of what the next questions of
/token meet, at its end the server is good:
  "500"             that status with a page of HTML     "429 7"      with Retry-After: 7
  "invalid_grant"   that error, status 400              "garbage"    200 with a text that is no JSON
  "oversize"        200 with a megabyte                 "redirect"   307 to elsewhere
  "slow 3"          answers three seconds later         "drop"       closes without a word
  "type mac"        a token of that type                "control"    a token with a line end in it
  "ok"              as a good server
"""
import base64
import hashlib
import http.server
import json
import ssl
import threading
import time
import urllib.parse


class TokenServer(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, certificate=None, key=None):
        super().__init__(("127.0.0.1", 0), Handler)
        self.is_tls = certificate is not None
        if self.is_tls:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate, key)
            self.socket = context.wrap_socket(self.socket, server_side=True,
                                              do_handshake_on_connect=False)
        self.lock = threading.Lock()
        self.lifetime = 3600
        self.rotates = False
        self.script = []
        self.questions = []         # the forms that came to /token
        self.refresh_tokens = {"refresh-0"}
        self.access_tokens = {}     # token -> until when
        self.count = 0
        self.user = "desk@example.com"
        self.device_answers = []    # what the next polls get, then a grant
        self.interval = 1
        self.codes = {}             # code -> (challenge, redirect_uri)
        self.client = ("desk-client", None)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def url(self, path):
        scheme = "https" if self.is_tls else "http"
        return f"{scheme}://localhost:{self.server_address[1]}/{path}"

    def close(self):
        self.shutdown()
        self.server_close()

    def handle_error(self, request, client_address):
        pass    # a client that does not like our certificate

    def grant(self, with_refresh):
        """Called with the lock held."""
        self.count += 1
        token = f"access-{self.count}"
        self.access_tokens[token] = time.time() + self.lifetime
        answer = {"access_token": token, "token_type": "Bearer", "expires_in": self.lifetime,
                  "scope": "mail", "extra": {"nested": [1, None]}}
        if with_refresh:
            answer["refresh_token"] = f"refresh-{self.count}"
            self.refresh_tokens.add(answer["refresh_token"])
        return answer

    def is_active(self, token):
        return self.access_tokens.get(token, 0) > time.time()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.0"

    def log_message(self, *_):
        pass

    def say(self, status, body, headers=()):
        if isinstance(body, dict):
            body = json.dumps(body)
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body.encode())))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body.encode())

    def form(self):
        length = int(self.headers.get("Content-Length", 0))
        return dict(urllib.parse.parse_qsl(self.rfile.read(length).decode()))

    def do_GET(self):
        address = urllib.parse.urlsplit(self.path)
        asked = dict(urllib.parse.parse_qsl(address.query))
        if address.path == "/authorize":
            self.authorize(asked)
        elif address.path == "/introspect":
            self.introspect(asked.get("token", ""))
        else:
            self.say(404, "{}")

    def do_POST(self):
        form = self.form()
        if self.path == "/token":
            self.token(form)
        elif self.path == "/device":
            self.device(form)
        elif self.path == "/introspect":
            self.introspect(form.get("token", ""))
        else:
            self.say(404, "{}")

    def introspect(self, token):
        with self.server.lock:
            is_active = self.server.is_active(token)
        self.say(200, {"active": True, "username": self.server.user, "email": self.server.user}
                 if is_active else {"active": False})

    def authorize(self, asked):
        server = self.server
        with server.lock:
            server.count += 1
            code = f"code/{server.count}+x"
            server.codes[code] = (asked["code_challenge"], asked["redirect_uri"])
        back = urllib.parse.urlencode({"code": code, "state": asked["state"]})
        self.say(302, "", [("Location", asked["redirect_uri"] + "?" + back)])

    def device(self, form):
        assert form["client_id"] == self.server.client[0]
        self.say(200, {"device_code": "device/code+1", "user_code": "BDWP-HQPK",
                       "verification_uri": "https://login.example.com/device",
                       "expires_in": 30, "interval": self.server.interval})

    def misbehave(self, action):
        """True if there was no answer yet."""
        word, _, rest = action.partition(" ")
        if word == "slow":
            time.sleep(float(rest))
            return True
        if word == "drop":
            self.close_connection = True
            self.connection.close()
        elif word == "garbage":
            self.say(200, "this is {no} JSON")
        elif word == "oversize":
            self.say(200, '{"access_token": "' + "x" * 1000000 + '"}')
        elif word == "redirect":
            self.say(307, "", [("Location", self.server.url("token"))])
        elif word == "type":
            self.say(200, {"access_token": "access-x", "token_type": rest, "expires_in": 60})
        elif word == "control":
            self.say(200, {"access_token": "access\r\nx", "token_type": "bearer"})
        elif word.isdigit():
            self.say(int(word), "<html>not now</html>", [("Retry-After", rest)] if rest else ())
        elif word == "ok":
            return True
        else:
            self.say(400, {"error": word, "error_description": rest or "as the test wants it"})
        return False

    def token(self, form):
        server = self.server
        with server.lock:
            server.questions.append(form)
            action = server.script.pop(0) if server.script else "ok"
        if not self.misbehave(action):
            return
        with server.lock:
            if (form.get("client_id"), form.get("client_secret")) != server.client:
                self.say(401, {"error": "invalid_client"})
                return
            status, answer = self.answer(form)
        self.say(status, answer)

    def answer(self, form):
        server = self.server
        kind = form.get("grant_type")
        if kind == "refresh_token":
            if form["refresh_token"] not in server.refresh_tokens:
                return 400, {"error": "invalid_grant", "error_description": "token revoked"}
            if server.rotates:
                server.refresh_tokens.discard(form["refresh_token"])
            return 200, server.grant(server.rotates)
        if kind == "urn:ietf:params:oauth:grant-type:device_code":
            assert form["device_code"] == "device/code+1"
            if server.device_answers:
                return 400, {"error": server.device_answers.pop(0)}
            return 200, server.grant(True)
        if kind == "authorization_code":
            challenge, redirect_uri = server.codes.pop(form["code"], ("", ""))
            digest = hashlib.sha256(form["code_verifier"].encode()).digest()
            proof = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
            if proof != challenge or redirect_uri != form["redirect_uri"]:
                return 400, {"error": "invalid_grant"}
            return 200, server.grant(True)
        return 400, {"error": "unsupported_grant_type"}
