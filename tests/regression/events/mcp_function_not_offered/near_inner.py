import gradio as gr


def make():
    @gr.mcp.tool()
    def total(price: float, people: float) -> float:
        return price * people

    return locals()


with gr.Blocks() as demo:
    gr.api(make()["total"])

demo.launch(mcp_server=True)
