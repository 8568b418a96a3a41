import gradio as gr
from gradio import Blocks, Button, Textbox

history = []
profile = {"name": "", "mail": ""}
document = None
transcript = ""


def ask(question):
    answer = question.upper()
    history.append((question, answer))  # expect: session-data-in-global
    return history


def save_name(name):
    profile["name"] = name.strip()  # expect: session-data-in-global


def greet():
    return f"Hello {profile['name']}"


def upload(path):
    global document
    text = open(path).read()
    document = text  # expect: session-data-in-global
    return "loaded"


def summarise():
    words = document.split()
    return " ".join(words[:20])


def say(line):
    global transcript
    transcript += line  # expect: session-data-in-global
    return transcript


with gr.Blocks() as demo:
    box = gr.Textbox()
    out = gr.Textbox()
    file = gr.File()
    log = gr.JSON()
    box.submit(ask, box, log)
    box.blur(save_name, [box], None)
    gr.Button("Hi").click(greet, None, out)
    file.upload(upload, inputs=file, outputs=out)
    gr.Button("Sum").click(fn=summarise, outputs=[out])

with Blocks() as other:
    line = Textbox()
    all_lines = Textbox()
    go = Button("Say")

    @go.click(inputs=line, outputs=all_lines)
    def said(text):
        return say_it(text)

    line.submit(say, line, all_lines)
