import gradio as gr


@gr.mcp.prompt()
def packing_list(place: str) -> str:
    """What to ask for before a trip.

    Args:
        place: where to
    """
    return f"Write a packing list for {place}."


def total(price: float, people: float) -> float:
    """What a trip costs.

    Args:
        price: for one
        people: how many
    """
    return price * people


with gr.Blocks(title="Travel desk") as demo:
    price = gr.Number(label="Price")
    people = gr.Number(label="People")
    cost = gr.Number(label="Cost")
    gr.api(packing_list)
    gr.Button("Add up").click(total, [price, people], cost)

if __name__ == "__main__":
    demo.launch(mcp_server=True)
