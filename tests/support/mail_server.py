"""A mail server for tests: says each mail it takes as one line of JSON.

`--answer RCPT:550` answers so whenever asked, `--answer-once DATA:451` the first time only,
`--delay` waits before it says that a mail is taken, `--silent` never greets.
"""
import argparse
import email
import email.policy
import json
import logging
import socket
import ssl
import threading
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

words = argparse.ArgumentParser()
words.add_argument("--port", type=int, required=True)
words.add_argument("--answer", action="append", default=[])
words.add_argument("--answer-once", action="append", default=[])
words.add_argument("--login")
words.add_argument("--certificate")
words.add_argument("--key")
words.add_argument("--wrapped", action="store_true")
words.add_argument("--delay", type=float, default=0)
words.add_argument("--silent", action="store_true")
given = words.parse_args()
logging.disable()
always = dict(answer.split(":", 1) for answer in given.answer)
once = dict(answer.split(":", 1) for answer in given.answer_once)


def answer(step):
    code = once.pop(step, None) or always.get(step)
    return f"{code} <somebody@example.org> is not welcome" if code else None


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        refused = answer("RCPT")
        if refused:
            return refused
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        told = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "headers": {name.lower(): str(value) for name, value in mail.items()},
            "names": [name.lower() for name in mail.keys()],
            "text": mail.get_content(),
            "encrypted": session.ssl is not None,
            "login": session.auth_data is not None,
            "raw": envelope.content.decode("ascii"),
        }
        refused = answer("DATA")
        if refused:
            return refused
        print(json.dumps(told), flush=True)
        time.sleep(given.delay)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    known = f"{data.login.decode()}:{data.password.decode()}" == given.login
    return AuthResult(success=known, handled=False, auth_data=data.login if known else None)


def keep_silent():
    listener = socket.create_server(("127.0.0.1", given.port))
    print("ready", flush=True)
    callers = []
    while True:
        callers.append(listener.accept())


if given.silent:
    keep_silent()

settings = {}
context = None
if given.certificate:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(given.certificate, given.key)
    if not given.wrapped:
        settings.update(tls_context=context, require_starttls=True)
if given.login:
    settings.update(
        authenticator=authenticate,
        auth_required=True,
        auth_require_tls=context is not None and not given.wrapped,
    )
controller = Controller(
    Handler(),
    hostname="127.0.0.1",
    port=given.port,
    ssl_context=context if given.wrapped else None,
    **settings,
)
controller.start()
print("ready", flush=True)
threading.Event().wait()
