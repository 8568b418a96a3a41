import gradio as gr


def alarm():
    page = f"<b>{len('x')}</b>"
    return page


def rows():
    found = [1, 2]
    if not found:
        return "none"
    return found


def both():
    text = "hello"
    again = text
    return again


with gr.Blocks() as demo:
    bell = gr.HTML()
    gr.Button("Ring").click(alarm(), None, bell)  # expect: handler-called-not-passed
    gr.Button("Rows").click(rows(), None, bell)  # expect: handler-called-not-passed
    demo.load(fn=both(), outputs=bell)  # expect: handler-called-not-passed
