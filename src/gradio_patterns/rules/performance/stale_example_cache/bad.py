from datetime import datetime

import gradio as gr


def tide(harbour):
    return f"{harbour}, {datetime.now():%H:%M:%S.%f}: high water"


with gr.Blocks(title="Tide table") as demo:
    harbour = gr.Textbox(label="Harbour")
    level = gr.Textbox(label="Tide")
    harbour.submit(tide, harbour, level, api_name="tide")
    gr.Examples(
        ["Brest", "Cuxhaven"], harbour, level, tide, cache_examples=True, api_name="example"
    )

if __name__ == "__main__":
    demo.launch()
