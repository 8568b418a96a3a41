"""share=True together with a login: the password passes the share server."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import is_none, is_true, launches
from gradio_patterns.findings.hit import Hit

WORDS = ("share",)


def check(app: App) -> Iterator[Hit]:
    if "GRADIO_SHARE_SERVER_ADDRESS" in app.source.text:
        return
    for call in launches(app):
        share, login = call.keyword_node("share"), call.keyword("auth")
        if share is None or not is_true(share.value) or login is None or is_none(login):
            continue
        if call.keyword("share_server_address") is None and not call.open:
            yield Hit(
                share,
                "share=True sends the login and all traffic through Gradio's share server, where "
                "the encryption ends; for sensitive data use a tunnel or proxy of your own",
            )
