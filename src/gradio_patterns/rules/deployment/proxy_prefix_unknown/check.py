"""A proxy file beside the app serves it below a path that the app does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import launches, mounts
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("launch",)

_SETTING = r"(?i)GRADIO_ROOT_PATH|root_path"
_NGINX = (
    "nginx.conf", "nginx/nginx.conf", "nginx/default.conf", "default.conf", "deploy/nginx.conf",
    "docker/nginx.conf", "conf/nginx.conf",
)  # fmt: skip
_AROUND = (
    "Dockerfile", "docker-compose.yml", "docker-compose.yaml", "compose.yml", "compose.yaml",
    ".env", "start.sh", "run.sh", "entrypoint.sh",
)  # fmt: skip
# ``location /sub/ { ... proxy_pass http://host:7860/; }``: the slash at the end cuts /sub/ off.
_LOCATION = (
    r"location\s+(?:\^~\s+)?(/[\w./-]+?)/?\s*\{[^{}]*proxy_pass\s+https?://[\w.-]+:(\d+)/\s*;"
)
# ``handle_path /sub/* { reverse_proxy host:7860 }``
_HANDLE = r"handle_path\s+(/[\w./-]+?)/?\*\s*\{[^{}]*reverse_proxy\s+\S*?:(\d+)"


def check(app: App) -> Iterator[Hit]:
    started = launches(app)
    if len(started) != 1:
        return
    call = started[0]
    if call.open or call.place.conditional:
        return
    given = call.keyword("server_port")
    port = 7860 if given is None else app.literal(given, call.place)
    found = _prefix(app, str(port))
    if found is None or mounts(app) or re.search(_SETTING, app.source.text):
        return
    for name in _AROUND:
        text = app.project_file(name)
        if text is not None and re.search(_SETTING, text[1]):
            return
    file, prefix = found
    yield Hit(
        call.node,
        f"{file} serves this app at {prefix}, which the app does not know: files and calls go to "
        f'the wrong address. Pass root_path="{prefix}"',
        edits.unsafe(
            "tell the app its path",
            edits.add_keyword(app.source, call, f'root_path="{prefix}"'),
        ),
    )


def _prefix(app: App, port: str) -> tuple[str, str] | None:
    """Name of the proxy's file, and the path below which it serves this port alone."""
    for names, pattern in ((_NGINX, _LOCATION), (("Caddyfile", "caddy/Caddyfile"), _HANDLE)):
        text = app.project_file(*names)
        if text is None:
            continue
        plain = re.sub(r"(?m)#.*$", "", text[1])
        prefixes = {prefix for prefix, seen in re.findall(pattern, plain) if seen == port}
        # The same port at / as well, or a rewritten page: not ours to judge.
        if len(prefixes) == 1 and plain.count(f":{port}") == 1 and "sub_filter" not in plain:
            return names[0].rpartition("/")[2], prefixes.pop()
    return None
