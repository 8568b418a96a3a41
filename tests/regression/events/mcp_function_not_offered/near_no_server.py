import gradio as gr


@gr.mcp.tool()
def total(price: float, people: float) -> float:
    return price * people


with gr.Blocks() as demo:
    gr.Markdown("Another file may use total")

demo.launch(mcp_server=False)
