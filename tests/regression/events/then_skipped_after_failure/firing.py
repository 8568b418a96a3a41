# gradio: 6.0.0, 6.31.0
import gradio as gr


def lock():
    return gr.update(interactive=False)


def unlock():
    return gr.Button(interactive=True)


def work(text):
    return text.upper()


def narrow(text):
    try:
        return text.upper()
    except (TypeError, ValueError):
        return ""
    except AttributeError:
        return "no text"
    except gr.Error:
        return "Gradio"


def wire(box, boxes):
    send = gr.Button()
    locked = send.click(lambda: (gr.update(interactive=False), lock()), None, [send, box])
    worked = locked.then(narrow, box, box)
    worked.then(unlock, None, send)  # expect: then-skipped-after-failure -> worked.failure(unlock, None, send)
    worked.failure(print, None, boxes)
    worked.failure(print, None, [box])


with gr.Blocks() as demo:
    text = gr.Textbox()
    go = gr.Button()
    more = gr.Button()
    go.click(lock, None, go).then(work, text, text).then(unlock, None, go)  # expect: then-skipped-after-failure -> no fix
    done = go.click(lock, None, go).then(narrow, text, text)
    shown = done.then(unlock, None, go)  # expect: then-skipped-after-failure -> no fix
    locked = text.submit(lambda: (gr.update(interactive=False), ""), None, [more, text])
    worked = locked.success(fn=work, inputs=text, outputs=text)
    worked.then(  # expect: then-skipped-after-failure -> no fix
        fn=lambda: gr.update(interactive=True), inputs=None, outputs=[more]
    )
