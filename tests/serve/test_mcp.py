"""The server as a client meets it: the SDK's own client, over real pipes and a real port."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

pytest.importorskip("mcp.server.mcpserver", reason="needs the MCP SDK 2")
from mcp import Client, StdioServerParameters

SRC = Path(__file__).resolve().parents[2] / "src"
FAULTY = "import gradio as gr\n\nwith gr.Blocks() as demo:\n    demo.load(print, every=5)\n"
TOOLS = {
    "review_code", "review_files", "fix_code", "explain_rule", "search_rules", "gradio_api",
    "map_app", "checklist",
}  # fmt: skip
COMMAND = ["-m", "gradio_patterns", "mcp", "--root"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(SRC)}

Session = Callable[[Client], Coroutine[Any, Any, None]]


@asynccontextmanager
async def over_stdio(project: Path) -> AsyncIterator[Client]:
    arguments = [*COMMAND, str(project)]
    server = StdioServerParameters(command=sys.executable, args=arguments, env=ENVIRONMENT)
    async with Client(server, read_timeout_seconds=60) as client:
        yield client


@pytest.fixture
def address(project: Path) -> Iterator[str]:
    """A server on a free port of this machine."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = [sys.executable, *COMMAND, str(project), "--http", "--port", str(port)]
    process = subprocess.Popen(words, env=ENVIRONMENT, stderr=subprocess.PIPE)
    try:
        for _ in range(600):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert process.poll() is None, process.communicate()[1]
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/mcp"
    finally:
        process.terminate()
        process.communicate(timeout=30)


async def everything(client: Client) -> None:
    """What every transport must give."""
    listed = {tool.name: tool for tool in (await client.list_tools()).tools}
    assert set(listed) == TOOLS
    for tool in listed.values():
        assert tool.description
        assert tool.annotations is not None
        assert tool.annotations.read_only_hint
        assert tool.output_schema
        for argument in tool.input_schema["properties"].values():
            assert "type" in argument or "anyOf" in argument
    review = await called(client, "review_code", code=FAULTY)
    assert [one["rule"] for one in review["findings"]] == ["every-removed"]
    assert review["gradio"] == "5.50.0"
    files = await called(client, "review_files", paths=["app.py"])
    assert [one["line"] for one in files["findings"]] == [4]
    fixed = await called(client, "fix_code", code=FAULTY, unsafe=True)
    assert "gr.Timer" in fixed["code"]
    assert "gr.Timer" in str(await called(client, "explain_rule", rule="every-removed"))
    found = await called(client, "search_rules", query="every", limit=3)
    assert len(found["rules"]) <= 3
    told = await called(client, "gradio_api", name="Chatbot(type)", version="6.31.0")
    assert "gone in 6.0" in str(told)
    drawn = str(await called(client, "map_app", paths=["app.py"]))
    assert "app.py  (Gradio" in drawn
    assert "# Before deploying" in str(await called(client, "checklist", name="before-deploying"))
    rules = await client.read_resource("gradio-patterns://rules")
    assert "every-removed" in rules.contents[0].text
    rule = await client.read_resource("gradio-patterns://rules/GP803")
    assert rule.contents[0].text.startswith("# every-removed")
    templates = (await client.list_resource_templates()).resource_templates
    assert [one.uri_template for one in templates] == ["gradio-patterns://rules/{rule}"]
    await wrong_calls(client)


async def wrong_calls(client: Client) -> None:
    for tool, arguments, said in (
        ("review_files", {"paths": ["../outside/secret.py"]}, "outside the folders"),
        ("review_files", {"paths": ["link.py"]}, "outside the folders"),
        ("map_app", {"paths": ["../outside/secret.py"]}, "outside the folders"),
        ("review_code", {"code": FAULTY, "gradio_version": "banana"}, "banana"),
        ("explain_rule", {"rule": "evry-removed"}, "did you mean every-removed"),
        ("checklist", {"name": "before-deployng"}, "before-deploying"),
        ("review_code", {}, "code"),
    ):
        answer = await client.call_tool(tool, arguments)
        assert answer.is_error, tool
        assert said in answer.content[0].text


async def called(client: Client, tool: str, **arguments: Any) -> Any:
    answer = await client.call_tool(tool, arguments)
    assert not answer.is_error, answer.content
    return answer.structured_content


def test_over_stdio(project: Path) -> None:
    async def session() -> None:
        async with over_stdio(project) as client:
            await everything(client)

    asyncio.run(session())


def test_over_http_on_this_machine(address: str) -> None:
    async def session() -> None:
        async with Client(address, read_timeout_seconds=60) as client:
            await everything(client)

    asyncio.run(session())


def test_a_page_of_another_host_cannot_use_it(address: str) -> None:
    """A web page whose name was pointed at this machine sends its own host and origin."""
    assert posted(address) == 200
    for more in ({"Host": "evil.example"}, {"Origin": "http://evil.example"}):
        assert posted(address, **more) in (403, 421)


def posted(address: str, **more: str) -> int:
    """The status of a first message sent with further headers."""
    client = {"name": "t", "version": "1"}
    about = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": client}
    message = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": about}
    headers = {"Accept": "application/json, text/event-stream", "Content-Type": "application/json"}
    connection = HTTPConnection(urlsplit(address).netloc, timeout=30)
    try:
        connection.request("POST", "/mcp", json.dumps(message), {**headers, **more})
        return connection.getresponse().status
    finally:
        connection.close()


def test_a_root_that_is_missing_is_said(tmp_path: Path) -> None:
    words = [sys.executable, *COMMAND, str(tmp_path / "nowhere")]
    done = subprocess.run(words, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "is no folder" in done.stderr


@pytest.mark.parametrize("port", ["taken", "99999", "-1"])
def test_a_port_that_cannot_be_had_is_said(port: str, project: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        number = str(other.getsockname()[1]) if port == "taken" else port
        words = [sys.executable, *COMMAND, str(project), "--http", f"--port={number}"]
        done = subprocess.run(words, env=ENVIRONMENT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert f"gradio-patterns: --port {number}: " in done.stderr
    assert "Traceback" not in done.stderr


def test_without_the_sdk_the_extra_is_named(tmp_path: Path) -> None:
    (tmp_path / "mcp.py").write_text("raise ImportError('no')\n")
    environment = {**ENVIRONMENT, "PYTHONPATH": f"{tmp_path}{os.pathsep}{SRC}"}
    words = [sys.executable, "-m", "gradio_patterns", "mcp"]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 4
    assert "gradio-patterns[mcp]" in done.stderr
