import threading

import gradio as gr


def bump(stock, lock):
    with lock:
        stock += 1
    return stock, lock


with gr.Blocks(title="Warehouse") as demo:
    lock = gr.State(threading.Lock())
    stock = gr.Number(label="Boxes on the shelf", value=0)
    gr.Button("Put one more on the shelf").click(
        bump, [stock, lock], [stock, lock], api_name="bump"
    )

if __name__ == "__main__":
    demo.launch()
