import gradio as gr

server = gr.Server()


@server.api(name="plan")
@server.mcp.prompt(name="plan")  # expect: mcp-prompt-under-other-name
def make_plan(place: str) -> str:
    return f"Plan a trip to {place}"


server.launch(mcp_server=True)
