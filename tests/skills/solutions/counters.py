import threading

import gradio as gr

lock = threading.Lock()
total = 0


def visit(mine):
    global total
    with lock:
        total += 1
        everybody = total
    return mine + 1, f"you: {mine + 1}, all: {everybody}"


with gr.Blocks() as demo:
    mine = gr.State(0)
    button = gr.Button("Visit")
    shown = gr.Textbox(label="Visits")
    button.click(visit, mine, [mine, shown], api_name="visit")

if __name__ == "__main__":
    demo.launch()
