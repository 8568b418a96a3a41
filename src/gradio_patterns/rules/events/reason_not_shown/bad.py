"""Reserve a boat; names are needed for the list."""

import gradio as gr


def reserve(name):
    if not name:
        raise ValueError("Please give the name of whoever rows.")
    return f"Reserved for {name}"


with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    shown = gr.Textbox(label="Reservation")
    gr.Button("Reserve").click(reserve, name, shown)

if __name__ == "__main__":
    demo.launch()
