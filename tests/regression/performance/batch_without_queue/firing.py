# gradio: 3.50.2, 4.44.1
import gradio as gr


def f(xs):
    return [list(xs)]


BATCH = True

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(f, box, box, batch=True, queue=False)  # expect: batch-without-queue
    box.change(
        f,
        box,
        box,
        queue=False,  # expect: batch-without-queue
        batch=BATCH,
    )
    gr.Button().click(f, inputs=box, outputs=box, batch=True, max_batch_size=3, queue=False)  # expect: batch-without-queue
