import gradio as gr


@gr.mcp.prompt(name="")
def greet(name: str) -> str:
    return f"Greet {name}"


@gr.mcp.prompt(None)
def leave(name: str) -> str:
    return f"Say goodbye to {name}"


with gr.Blocks() as demo:
    gr.api(greet)
    gr.api(leave)
