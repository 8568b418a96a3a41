import gradio as gr
from mcp.server.fastmcp import FastMCP

server = FastMCP("trips")


@server.prompt(name="greeting")
def greet(name: str) -> str:
    return f"Greet {name}"


@server.mcp.prompt(name="plan")
def make_plan(place: str) -> str:
    return f"Plan a trip to {place}"


gr.Markdown("prompt")
