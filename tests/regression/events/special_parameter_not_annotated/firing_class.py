import gradio as gr


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.pictures = gr.Gallery()
            self.note = gr.Textbox()
            self.pictures.select(self.pick, None, self.note)

    def pick(self, evt):  # expect: special-parameter-not-annotated
        return f"picture {evt.index}"


def twice(evt, evt2):  # expect: special-parameter-not-annotated
    return evt2, evt.index


with gr.Blocks() as demo:
    note = gr.Textbox()
    note.select(twice, None, note)
    note.select(twice, None, note)
    gr.on([note.select, note.submit], twice, note, note)
