from pathlib import Path

import gradio as gr

ROOT = Path(__file__).parent
REPORTS = ROOT / "reports"


def sometimes(name):
    path = Path(name)
    if name.endswith(".txt"):
        path = str(path)
    return path  # expect: path-object-returned-for-file


def target(name):
    return REPORTS.joinpath(name).resolve()


def helped(name):
    return target(name)  # expect: path-object-returned-for-file


class Shelf:
    def place(self, name):
        return REPORTS / name

    def give(self, name):
        path = self.place(name)
        path.write_text("x")
        return path, "written"  # expect: path-object-returned-for-file


def keyed(name):
    return {note: "written", file: REPORTS / name}  # expect: path-object-returned-for-file


def updated(name):
    return gr.update(value=Path(name), visible=True)  # expect: path-object-returned-for-file


with gr.Blocks() as demo:
    name = gr.Dropdown(["a.txt", "b.pdf"])
    note = gr.Textbox()
    file = gr.File()
    name.input(sometimes, name, file)
    name.select(helped, name, file)
    name.blur(Shelf().give, name, [file, note])
    name.focus(keyed, name, [note, file])
    name.change(updated, name, file)

gr.Interface(lambda: Path("a.txt"), None, "file")  # expect: path-object-returned-for-file
