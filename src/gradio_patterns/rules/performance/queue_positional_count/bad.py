import time

import gradio as gr


def brew(tea):
    time.sleep(2)
    return f"A cup of {tea}"


with gr.Blocks(title="Tea room") as demo:
    tea = gr.Textbox(label="Tea")
    cup = gr.Textbox(label="Served")
    tea.submit(brew, tea, cup, api_name="brew")

if __name__ == "__main__":
    demo.queue(4).launch()
