import gradio as gr


class Notebook:
    def __init__(self):
        self.notes = []
        self.title = "untitled"

    def add(self, note):
        self.notes.append(note)  # expect: session-data-in-global
        return "\n".join(self.notes)

    def rename(self, title):
        self.title = title  # expect: session-data-in-global

    def heading(self):
        return f"# {self.title}"

    def build(self):
        with gr.Blocks() as demo:
            note = gr.Textbox(label="Note")
            page = gr.Textbox(label="Page")
            head = gr.Markdown()
            note.submit(self.add, note, page)
            note.blur(self.rename, note, None)
            demo.load(self.heading, None, head)
        return demo


class Reader:
    def __init__(self):
        self.notes = []
        self.title = "unread"

    def write(self, note):
        self.notes.append(note)  # expect: session-data-in-global
        return self.notes[-1]

    def latest(self):
        return self.notes[-1]

    def build(self):
        with gr.Blocks() as demo:
            note = gr.Textbox(label="Note")
            note.submit(self.write, note, note)
            note.blur(self.latest, None, note)
        return demo


Notebook().build().launch()
Reader().build().launch()
