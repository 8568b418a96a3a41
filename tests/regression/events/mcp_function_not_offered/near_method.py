import gradio as gr


class Desk:
    @gr.mcp.tool()
    def total(self, price: float, people: float) -> float:
        return price * people


with gr.Blocks() as demo:
    gr.api(Desk().total)

demo.launch(mcp_server=True)
