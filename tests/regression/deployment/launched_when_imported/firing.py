import gradio as gr
from near_canteen import DISHES  # expect: launched-when-imported

with gr.Blocks() as page:
    gr.Radio(DISHES)

if __name__ == "__main__":
    page.launch()
