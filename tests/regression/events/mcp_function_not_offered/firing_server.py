import gradio as gr

server = gr.Server()


@server.mcp.tool(name="sum")  # expect: mcp-function-not-offered
def total(price: float, people: float) -> float:
    return price * people


@server.api(name="double")
@server.mcp.tool()
def double(price: float) -> float:
    return price * 2


server.launch(mcp_server=True)
