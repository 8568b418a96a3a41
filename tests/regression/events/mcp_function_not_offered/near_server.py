import gradio as gr

server = gr.Server()


@server.api(name="total")
@server.mcp.tool()
def total(price: float, people: float) -> float:
    return price * people


server.launch(mcp_server=True)
