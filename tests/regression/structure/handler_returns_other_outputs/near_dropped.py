"""Values that no output takes, and that are not meant for one."""

import gradio as gr


def save(text):
    print(text)
    return True


def greet(name):
    return f"Hello {name}"


def describe(name):
    return f"{name}: {len(name)} letters"


def report(name):
    print(describe(name))


def copied(name):
    return f"Copied {name}"


def flagged(text):
    return f"Flagged {text}"


class Panel:
    def __init__(self, history):
        self.history = history
        with gr.Blocks() as self.demo:
            self.name = gr.Textbox()
            self.name.submit(self.note, self.name, None)
            self.name.change(self.log, self.name, None)

    def note(self, name):
        return f"note {name}"

    def log(self, name):
        self.history.append(self.note(name))


with gr.Blocks() as demo:
    name = gr.Textbox()
    out = gr.Textbox()
    go = gr.Button()
    go.click(save, name, None)
    go.click(greet, name, None)
    name.submit(greet, name, out)
    name.blur(describe, name, None)
    name.focus(report, name, None)
    name.change(lambda text: (print(text), print(len(text))), name, None)
    gr.Button("Copy").click(copied, name, None, js="(name) => navigator.clipboard.writeText(name)")

gr.Interface(flagged, "text", None)
