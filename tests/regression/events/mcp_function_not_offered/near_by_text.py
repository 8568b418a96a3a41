import gradio as gr


@gr.mcp.tool()
def total(price: float, people: float) -> float:
    return price * people


OFFERED = ("total",)

with gr.Blocks() as demo:
    for name in OFFERED:
        gr.api(getattr(__import__("sys").modules[__name__], name))

demo.launch(mcp_server=True)
