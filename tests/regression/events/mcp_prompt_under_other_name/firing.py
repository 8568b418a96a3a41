import gradio as gr


@gr.mcp.prompt(name="greeting")  # expect: mcp-prompt-under-other-name
def greet(name: str) -> str:
    return f"Greet {name}"


@gr.mcp.prompt("farewell", description="Says goodbye")  # expect: mcp-prompt-under-other-name
def leave(name: str) -> str:
    return f"Say goodbye to {name}"


with gr.Blocks() as demo:
    gr.api(greet)
    gr.api(leave)

demo.launch(mcp_server=True)
