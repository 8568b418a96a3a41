import gradio as gr

STARTING_HAND = ["ace", "king"]


def deal():
    return STARTING_HAND, "New hand: " + ", ".join(STARTING_HAND)


def draw(card, hand):
    hand.append(card)
    return hand, "Your hand: " + ", ".join(hand)


with gr.Blocks(title="Card table") as demo:
    hand = gr.State([])
    card = gr.Textbox(label="Card to draw")
    shown = gr.Textbox(label="Hand")
    gr.Button("Deal").click(deal, None, [hand, shown], api_name="deal")
    card.submit(draw, [card, hand], [hand, shown], api_name="draw")

if __name__ == "__main__":
    demo.launch()
