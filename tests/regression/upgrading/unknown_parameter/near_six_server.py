# gradio: 6.31.0
"""Server mode: endpoints with Gradio's queue on an app of FastAPI, tools and prompts of MCP."""

import gradio as gr
from fastapi.responses import HTMLResponse

server = gr.Server()


@server.mcp.tool()
@server.api(name="hello", concurrency_limit=4)
def hello(name: str) -> str:
    """Greet somebody.

    Args:
        name: Who is greeted.
    """
    return f"Hello {name}"


@server.api(name="count", time_limit=30)
def count(to: int):
    for number in range(to):
        yield number


@server.get("/", response_class=HTMLResponse)
def home():
    return "<h1>Hello</h1>"


if __name__ == "__main__":
    server.launch(mcp_server=True)
