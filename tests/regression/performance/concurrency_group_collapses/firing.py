# gradio: 4.44.1, 6.31.0
import gradio as gr

GPU = "gpu"

with gr.Blocks() as demo:
    box = gr.Textbox()
    # The example of a well-known guide.
    one = gr.Button("1").click(len, box, box, concurrency_limit=2, concurrency_id="gpu_queue")
    two = gr.Button("2").click(len, box, box, concurrency_id="gpu_queue")  # expect: concurrency-group-collapses
    three = gr.Button("3").click(len, box, box, concurrency_id="gpu_queue")  # expect: concurrency-group-collapses

    box.submit(len, box, box, concurrency_id=GPU)  # expect: concurrency-group-collapses
    box.change(len, box, box, concurrency_id=GPU, concurrency_limit=None)

    @box.blur(
        inputs=box,
        outputs=box,
        concurrency_id="cpu",  # expect: concurrency-group-collapses
    )
    def left(text):
        return text

    gr.on([box.focus], len, box, box, concurrency_id="cpu", concurrency_limit=8)
