import gradio as gr


@gr.mcp.tool()
def total(price: float, people: float) -> float:
    return price * people


@gr.mcp.resource("tips://packing")
def tips() -> str:
    return "Roll, do not fold."


with gr.Blocks() as demo:
    for function in (total, tips):
        gr.api(function)

demo.launch(mcp_server=True)
