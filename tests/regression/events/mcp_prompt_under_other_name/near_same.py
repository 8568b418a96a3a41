import gradio as gr


@gr.mcp.prompt(name="greet")
def greet(name: str) -> str:
    return f"Greet {name}"


@gr.mcp.prompt(description="Says goodbye")
def leave(name: str) -> str:
    return f"Say goodbye to {name}"


@gr.mcp.prompt()
def stay(name: str) -> str:
    return f"Ask {name} to stay"


with gr.Blocks() as demo:
    gr.api(greet)
    gr.api(leave)
    gr.api(stay)

demo.launch(mcp_server=True)
