# gradio: 5.50.0, 6.31.0
import gradio as gr


def run(text):
    return text


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(run, box, box, time_limit=10)  # expect: time-limit-without-stream
    gr.Button().click(
        run,
        box,
        box,
        time_limit=30,  # expect: time-limit-without-stream
    ).then(run, box, box, time_limit=5)  # expect: time-limit-without-stream
    gr.on([box.change, box.blur], run, box, box, time_limit=5)  # expect: time-limit-without-stream

    @box.focus(inputs=box, outputs=box, time_limit=4)  # expect: time-limit-without-stream
    def focused(text):
        return text
