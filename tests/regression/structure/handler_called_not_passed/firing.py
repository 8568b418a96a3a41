import gradio as gr


def save():
    with open("notes.txt", "a") as file:
        file.write("saved")


def label():
    return "ready"


async def fetch():
    return {"a": 1}


def count():
    for number in range(3):
        yield number


with gr.Blocks() as demo:
    box = gr.Textbox()
    go = gr.Button("Save")
    go.click(save())  # expect: handler-called-not-passed
    go.click(label(), None, box)  # expect: handler-called-not-passed
    go.click(fn=fetch(), outputs=box)  # expect: handler-called-not-passed
    go.click(save).then(count(), None, box)  # expect: handler-called-not-passed
    gr.on([go.click, box.submit], save())  # expect: handler-called-not-passed
    demo.load(print("loaded"))  # expect: handler-called-not-passed
