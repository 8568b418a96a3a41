"""When is high water? Three places to try."""

import gradio as gr


def tide(place):
    print(f"computing the tide of {place}", flush=True)
    return f"{place}: high water at noon"


with gr.Blocks() as demo:
    place = gr.Textbox(label="Place")
    shown = gr.Textbox(label="Tide")
    gr.Examples(["Brest", "Cuxhaven", "Dover"], place, shown, fn=tide, cache_examples=True)

if __name__ == "__main__":
    demo.launch()
