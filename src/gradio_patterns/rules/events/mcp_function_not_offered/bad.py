import gradio as gr


@gr.mcp.tool()
def total(price: float, people: float) -> float:
    """What a trip costs.

    Args:
        price: for one
        people: how many
    """
    return price * people


def share(cost: float, people: float) -> float:
    """What each of a group pays.

    Args:
        cost: of all
        people: how many
    """
    return cost / max(people, 1)


with gr.Blocks(title="Travel desk") as demo:
    gr.Markdown("# Travel desk")
    gr.api(share)

if __name__ == "__main__":
    demo.launch(mcp_server=True)
