import gradio as gr


def loaves(guests):
    return f"{guests} guests: bake {-(-guests // 6)} loaves"


with gr.Blocks(title="Bakery helper") as demo:
    guests = gr.Slider(1, 60, value=12, step=1, label="Guests")
    advice = gr.Textbox(label="Advice")
    guests.release(loaves, guests, advice, api_name="loaves")

if __name__ == "__main__":
    demo.launch()
