# gradio: 6.31.0
import gradio as gr
from fastapi.responses import HTMLResponse

server = gr.Server()


@server.mcp.tool(name="add")
@server.api(name="add")
def add(a: int, b: int) -> int:
    """Add two numbers."""
    return a + b


@server.get("/", response_class=HTMLResponse)
async def home():
    return "<h1>Sums</h1>"


if __name__ == "__main__":
    server.launch(mcp_server=True)
