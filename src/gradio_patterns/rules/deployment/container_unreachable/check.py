"""A Dockerfile runs the app, and the app listens only inside the container."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import launches
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("launch",)

_SETTING = "GRADIO_SERVER_NAME"
_HOST_NETWORK = r"network_mode:\s*[\"']?host|--net(?:work)?[= ]host"
_OTHER_SERVERS = r"(?i)uvicorn|gunicorn|hypercorn|fastapi|nginx|supervisord"
_AROUND = (
    "docker-compose.yml", "docker-compose.yaml", "compose.yml", "compose.yaml", ".env", "Makefile",
    "README.md", "justfile", "start.sh", "run.sh", "entrypoint.sh", "docker-entrypoint.sh",
)  # fmt: skip
"""Files in which the setting may be made when the container is started."""


def check(app: App) -> Iterator[Hit]:
    started = launches(app)
    if _SETTING in app.source.text:
        return
    if any(call.open or call.keyword("server_name") is not None for call in started):
        return
    docker = app.project_file("Dockerfile", "Containerfile")
    if docker is None or not _runs(docker[1], os.path.basename(app.path)):
        return
    for name in _AROUND:
        found = app.project_file(name)
        if found is not None and (_SETTING in found[1] or re.search(_HOST_NETWORK, found[1])):
            return
    for call in started:
        if call.place.conditional:
            continue
        file = os.path.basename(docker[0])
        yield Hit(
            call.node,
            f"{file} runs this app, which listens on 127.0.0.1 only: nothing outside the container "
            'reaches it. Add ENV GRADIO_SERVER_NAME=0.0.0.0, or server_name="0.0.0.0" here',
            edits.unsafe(
                "listen on every address of the container",
                edits.add_keyword(app.source, call, 'server_name="0.0.0.0"'),
            ),
        )


def _runs(dockerfile: str, file: str) -> bool:
    """Whether the container's command is plainly ``python file``, and no variable sets the name."""
    text = re.sub(r"\\\r?\n", " ", dockerfile)
    if _SETTING in text or re.search(_OTHER_SERVERS, text):
        return False
    commands = re.findall(r"^\s*(?:CMD|ENTRYPOINT)\s+(.+)$", text, re.MULTILINE | re.IGNORECASE)
    words = re.split(r"[\s\"',\[\]]+", " ".join(commands).strip())
    python = any(re.fullmatch(r"(.*/)?python[\d.]*", word) for word in words)
    # Options after the file may be a server name that the app reads itself.
    plain = [os.path.basename(word) for word in words if word.endswith(".py")] == [file]
    return python and plain and not any(word.startswith("--") for word in words)
