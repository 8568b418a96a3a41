# gradio: 6.0.0, 6.31.0
import gradio as gr


def lock():
    return gr.update(interactive=False)


def unlock():
    return gr.Button(interactive=True)


def work(text):
    return text.upper()


with gr.Blocks() as demo:
    text = gr.Textbox()
    go = gr.Button()
    more = gr.Button()
    go.click(lock, None, go).then(work, text, text).then(unlock, None, go)  # expect: then-skipped-after-failure
    locked = text.submit(lambda: (gr.update(interactive=False), ""), None, [more, text])
    worked = locked.success(fn=work, inputs=text, outputs=text)
    worked.then(  # expect: then-skipped-after-failure
        fn=lambda: gr.update(interactive=True), inputs=None, outputs=[more]
    )
