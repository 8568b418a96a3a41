import gradio as gr
from page import more, parts

OPTIONS = {"inputs": None}


def row(evt):
    return evt.index


def annotated(evt: "Chosen"):
    return evt.index


def other(request, note):
    print(note.headers, note())
    return request.upper


def progress_bar(progress):
    return progress.index(3)


def called(evt):
    return evt()


def shared(evt):
    return evt.index


with gr.Blocks() as demo:
    note = gr.Textbox()
    go = gr.Button()
    go.click(row, parts, note)
    go.click(row, **OPTIONS)
    go.click(row, {note, go}, note)
    more.click(row, None, note)
    go.click(annotated, None, note)
    go.click(other, [note], note)
    go.click(progress_bar, None, note)
    go.click(called, None, note)
    go.click(shared, None, note)
    go.click(shared, note, note)

    @gr.render()
    def draw(evt):
        gr.Markdown(evt.value)
