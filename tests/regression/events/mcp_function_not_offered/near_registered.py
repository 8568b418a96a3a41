import gradio as gr

TOOLS = []


def register(function):
    TOOLS.append(function)
    return function


@register
@gr.mcp.tool()
def total(price: float, people: float) -> float:
    return price * people


with gr.Blocks() as demo:
    for tool in TOOLS:
        gr.api(tool)

demo.launch(mcp_server=True)
