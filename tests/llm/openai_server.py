"""A real HTTP server on loopback that speaks the OpenAI protocol and can misbehave in many ways.

It knows nothing of Gradio: what it answers is said by the test, as a function of the request.
"""

from __future__ import annotations

import json
import re
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Json = dict[str, Any]


@dataclass
class Answer:
    """What the server does with one request."""

    text: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    """Sent as the body instead of a completion."""
    delay: float = 0.0
    endless: bool = False
    """The body is sent again and again, without a length."""
    breaks_off: bool = False
    """Half of the body, then the connection is reset."""
    message: Json = field(default_factory=dict)
    """Further fields of the message: refusal, tool_calls."""
    finish: str = "stop"
    usage: Json | None = field(
        default_factory=lambda: {"prompt_tokens": 900, "completion_tokens": 60, "total_tokens": 960}
    )


Answering = Callable[[Json, int], Answer]


@dataclass
class Server:
    """``requests`` are the bodies received, in order."""

    url: str
    requests: list[Json] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    bytes_sent: int = 0
    at_once: int = 0
    most_at_once: int = 0

    @property
    def sent(self) -> str:
        """Everything that was received, as one text."""
        return json.dumps(self.requests, ensure_ascii=False)


@contextmanager
def serving(answering: Answering) -> Iterator[Server]:
    """Serve until the block ends."""
    lock = threading.Lock()
    closing = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            super().setup()
            self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with lock:
                number = len(server.requests)
                server.requests.append(body)
                server.keys.append(self.headers.get("Authorization", ""))
                server.at_once += 1
                server.most_at_once = max(server.most_at_once, server.at_once)
            try:
                answer = answering(body, number)
                closing.wait(answer.delay)
                self._reply(body, answer)
            except OSError:
                self.close_connection = True
            finally:
                with lock:
                    server.at_once -= 1

        def _reply(self, body: Json, answer: Answer) -> None:
            streamed = bool(body.get("stream")) and answer.status == 200 and answer.raw is None
            data = _stream(body, answer) if streamed else _whole(body, answer)
            kind = "text/event-stream" if streamed else "application/json"
            self.send_response(answer.status)
            headers = {"Content-Type": kind, "Content-Length": str(len(data)), **answer.headers}
            if answer.endless:
                headers.pop("Content-Length")
                self.close_connection = True
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            while answer.endless and not closing.is_set():
                self.wfile.write(data)
                server.bytes_sent += len(data)
            if answer.breaks_off:
                self.wfile.write(data[: len(data) // 2])
                self.wfile.flush()
                time.sleep(0.02)
                linger = struct.pack("ii", 1, 0)
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                self.close_connection = True
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            self.wfile.write(data)

        def log_message(self, *_: Any) -> None:
            pass

    class Quiet(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 64

        def handle_error(self, *_: Any) -> None:
            pass

    http = Quiet(("127.0.0.1", 0), Handler)
    server = Server(f"http://127.0.0.1:{http.server_address[1]}/v1")
    thread = threading.Thread(target=http.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        closing.set()
        http.shutdown()
        http.server_close()


def _whole(body: Json, answer: Answer) -> bytes:
    if answer.raw is not None:
        return answer.raw
    if answer.status != 200:
        error = {"message": answer.text, "type": "error", "param": None, "code": None}
        return json.dumps({"error": error}).encode()
    message = {"role": "assistant", "content": answer.text, **answer.message}
    made = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": body["model"],
        "choices": [{"index": 0, "message": message, "finish_reason": answer.finish}],
        "usage": answer.usage,
    }
    return json.dumps(made).encode()


def _stream(body: Json, answer: Answer) -> bytes:
    pieces = [answer.text[at : at + 7] for at in range(0, len(answer.text), 7)]
    deltas: list[Json] = [{"role": "assistant", "content": ""}, *({"content": p} for p in pieces)]
    if "refusal" in answer.message:
        deltas.append({"refusal": answer.message["refusal"]})
    for index, call in enumerate(answer.message.get("tool_calls", ())):
        given = call["function"]["arguments"]
        first = {**call, "index": index, "function": {**call["function"], "arguments": ""}}
        deltas.append({"tool_calls": [first]})
        parts = (given[at : at + 5] for at in range(0, len(given), 5))
        deltas += [
            {"tool_calls": [{"index": index, "function": {"arguments": part}}]} for part in parts
        ]
    chunks = [_chunk(body, [{"index": 0, "delta": d, "finish_reason": None}]) for d in deltas]
    chunks.append(_chunk(body, [{"index": 0, "delta": {}, "finish_reason": answer.finish}]))
    if body.get("stream_options", {}).get("include_usage"):
        chunks.append({**_chunk(body, []), "usage": answer.usage})
    lines = [f"data: {json.dumps(chunk)}\n\n" for chunk in chunks]
    return "".join([*lines, "data: [DONE]\n\n"]).encode()


def _chunk(body: Json, choices: list[Json]) -> Json:
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": body["model"],
        "choices": choices,
    }


def questions(body: Json) -> list[Json]:
    """The questions of a request."""
    text = body["messages"][1]["content"].partition("\nCODE\n")[0]
    return [json.loads(line) for line in text.splitlines() if line.startswith('{"id"')]


def code(body: Json) -> dict[int, str]:
    """The lines of code of a request by number."""
    text = body["messages"][1]["content"].partition("\nCODE\n")[2]
    return {int(m[1]): m[2] for m in re.finditer(r"(?m)^ *(\d+)\| ?(.*)$", text)}


def answers(body: Json, verdict: str = "trap", **changes: Any) -> str:
    """An answer to every question that holds, or with some fields changed."""
    lines = code(body)
    made = [
        {
            "id": asked["id"],
            "rule": asked["rule"],
            "thought": "It is so.",
            "verdict": verdict,
            "line": asked["line"],
            "quote": lines[asked["line"]].strip(),
            **changes,
        }
        for asked in questions(body)
    ]
    return json.dumps({"answers": made})


def honest(verdict: str = "trap", **how: Any) -> Answering:
    """Answers every question in a way that holds."""
    return lambda body, number: Answer(answers(body, verdict), **how)
