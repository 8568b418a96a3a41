import threading

import gradio as gr


def bump(stock, lock):
    lock = lock or threading.Lock()
    with lock:
        stock += 1
    return stock, lock


with gr.Blocks(title="Warehouse") as demo:
    lock = gr.State(None)
    stock = gr.Number(label="Boxes on the shelf", value=0)
    gr.Button("Put one more on the shelf").click(
        bump, [stock, lock], [stock, lock], api_name="bump"
    )

if __name__ == "__main__":
    demo.launch()
