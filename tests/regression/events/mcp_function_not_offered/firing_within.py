import gradio as gr

with gr.Blocks() as demo:

    @gr.mcp.tool()  # expect: mcp-function-not-offered
    def total(price: float, people: float) -> float:
        return price * people

demo.launch(mcp_server=True)
