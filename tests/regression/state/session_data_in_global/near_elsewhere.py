import time

import gradio as gr

from parts import name_field

WORDS = ["red", "green"]
document = ""
refreshed = ""
draft = ""
colours = []
nickname = ""
online = []


class Draft:
    def __init__(self):
        self.title = "untitled"

    def rename(self, title):
        self.title = title


class Page:
    def __init__(self):
        self.title = "Welcome"

    def heading(self):
        return f"# {self.title}"


def upload(name):
    global document
    document = name
    return "Kept"


def show(name):
    document = name.title()
    return document


def refresh(name):
    global refreshed
    now = time.ctime()
    refreshed = now
    return name


def age():
    return refreshed


def keep(name):
    global draft
    draft = name
    return "Kept"


def save():
    with open("draft.txt", "w") as file:
        file.write(draft)
    return draft


def paint(name):
    for word in WORDS:
        colours.append(word)
    return name


def painted():
    return ", ".join(colours)


def rename(name):
    global nickname
    nickname = name
    return "Done"


def greet():
    return f"Hello {nickname}"


def arrive(name, request: gr.Request):
    online.append(request.username)
    return f"{name} is here with {', '.join(online)}"


first = Draft()
second = Page()

with gr.Blocks() as demo:
    name = gr.Textbox()
    out = gr.Textbox()
    name.submit(first.rename, name, None)
    demo.load(second.heading, None, out)
    name.change(upload, name, out)
    name.blur(show, name, out)
    name.focus(refresh, name, out)
    gr.Button("Age").click(age, None, out)
    name.input(keep, name, out)
    gr.Button("Save").click(save)
    name.select(paint, name, out)
    gr.Button("Painted").click(painted, None, out)
    name.submit(rename, [name_field], out)
    gr.Button("Greet").click(greet, None, out)

gr.Interface(arrive, "text", "text").launch()
