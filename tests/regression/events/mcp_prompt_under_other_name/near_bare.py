import gradio as gr

prompt = gr.mcp.prompt


@prompt
def greet(name: str) -> str:
    return f"Greet {name}"
