import gradio as gr


@gr.mcp.tool(name="sum")
def add(a: float, b: float) -> float:
    return a + b


@gr.mcp.resource("tips://trip", description="prompt")
def tips() -> str:
    return "Roll, do not fold."


with gr.Blocks() as demo:
    gr.api(add)
    gr.api(tips)

demo.launch(mcp_server=True)
