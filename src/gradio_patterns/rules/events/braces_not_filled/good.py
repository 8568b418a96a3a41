"""When is high water?"""

import gradio as gr


def tide(place):
    if place != "Brest":
        raise gr.Error(f"There is no tide known for {place}")
    return "High water at noon"


with gr.Blocks() as demo:
    place = gr.Textbox("Ulm", label="Place")
    shown = gr.Textbox(label="Tide")
    gr.Button("Ask").click(tide, place, shown)

if __name__ == "__main__":
    demo.launch()
