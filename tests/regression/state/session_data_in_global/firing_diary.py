# gradio: 3.50.2, 6.31.0
import gradio as gr

diary = []
motto = ""
person = {"name": ""}


def write(text):
    if text:
        with open("diary.txt", "a") as file:
            file.write(text)
            diary.append(text)  # expect: session-data-in-global
    return ""


def write_long(text):
    if len(text) > 100:
        diary.append(text)
    return ""


def read():
    if not diary:
        return
    first, *rest = diary
    return f"{len(rest)} before {diary[0]}"


def set_motto(text):
    global motto
    motto = text.strip()
    return "Set"


def show_motto():
    global motto
    motto = motto or "None yet"
    return motto


def introduce(name):
    if len(name) > 2:
        person["name"] = name  # expect: session-data-in-global
    return "Nice to meet you"


def remember():
    return f"You are {person['name']}"


def build():
    box = gr.Textbox()

    @box.submit(inputs=box, outputs=box)
    def amend(text):
        global motto
        motto = text  # expect: session-data-in-global
        return "Amended"


with gr.Blocks() as demo:
    box = gr.Textbox()
    page = gr.Textbox()
    box.submit(write, box, page)
    box.change(write_long, box, page)
    box.blur(set_motto, box, page)
    box.focus(introduce, box, page)
    build()
    gr.Button("Read").click(read, None, page)
    gr.Button("Motto").click(show_motto, None, page)
    gr.Button("Me").click(remember, None, page)

with gr.Blocks() as preview:
    line = gr.Textbox()
    shown = ""

    @gr.render(inputs=line)
    def draw(text):
        global shown
        shown = text  # expect: session-data-in-global
        gr.Markdown(text)

    gr.Button("Copy").click(lambda: shown, None, line)
