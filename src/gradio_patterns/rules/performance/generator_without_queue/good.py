import time

import gradio as gr


def recite():
    poem = ""
    for line in ("The tide comes in,", "the tide goes out,", "the pier stays."):
        poem += line + "\n"
        yield poem
        time.sleep(0.3)


with gr.Blocks(title="Poem of the day") as demo:
    page = gr.Textbox(label="Poem", lines=4)
    gr.Button("Recite").click(recite, None, page)

if __name__ == "__main__":
    demo.launch()
