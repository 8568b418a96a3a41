from concurrent.futures import ThreadPoolExecutor

import gradio as gr

POOL = ThreadPoolExecutor()


def add_up(count):
    return POOL.submit(sum, range(int(count))).result(timeout=5)


with gr.Blocks(title="Sums") as demo:
    count = gr.Number(10, label="Count")
    total = gr.Number(label="Sum")
    go = gr.Button("Add up")
    go.click(add_up, count, total, api_name="add_up")


if __name__ == "__main__":
    demo.launch()
