import gradio as gr


@gr.mcp.tool()  # expect: mcp-function-not-offered
def total(price: float, people: float) -> float:
    return price * people


@gr.mcp.resource("tips://packing")  # expect: mcp-function-not-offered
def tips() -> str:
    return "Roll, do not fold."


with gr.Blocks() as demo:
    gr.Markdown("Trips")

demo.launch(mcp_server=True)
