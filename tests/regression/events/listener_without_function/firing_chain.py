import gradio as gr


def work(text):
    yield text


with gr.Blocks() as demo:
    box = gr.Textbox()
    run = box.submit(work, box, box)
    after = run.then(
        lambda: "done",
        None,
        box,
    )
    after.then(cancels=[run])  # expect: listener-without-function
    demo.load(outputs=box)  # expect: listener-without-function
