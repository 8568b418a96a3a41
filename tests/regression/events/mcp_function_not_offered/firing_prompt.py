import gradio as gr


@gr.mcp.prompt()  # expect: mcp-function-not-offered
def plan(place: str) -> str:
    return f"Plan a trip to {place}"


def double(price):
    return price * 2


demo = gr.Interface(double, "number", "number")
demo.launch(mcp_server=True)
