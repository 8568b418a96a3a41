import gradio as gr


@gr.mcp.tool()
def total(price: float, people: float) -> float:
    return price * people


@gr.mcp.prompt()
def plan(place: str) -> str:
    return f"Plan a trip to {place}"


with gr.Blocks() as demo:
    price, people, cost = gr.Number(), gr.Number(), gr.Number()
    gr.Button().click(total, [price, people], cost)
    gr.api(plan)

demo.launch(mcp_server=True)
