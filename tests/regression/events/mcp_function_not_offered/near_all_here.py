import gradio as gr


@gr.mcp.tool()
def total(price: float, people: float) -> float:
    return price * people


with gr.Blocks() as demo:
    for value in list(globals().values()):
        if hasattr(value, "_mcp_type"):
            gr.api(value)

demo.launch(mcp_server=True)
