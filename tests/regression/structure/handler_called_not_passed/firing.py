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


def logged(level=0):
    print("clicked", level)
    return


def forgets():
    print("forgotten")
    return None


def either():
    if len("x") > 1:
        return None
    return "text"


with gr.Blocks() as demo:
    box = gr.Textbox()
    go = gr.Button("Save")
    go.click(save())  # expect: handler-called-not-passed "gets None: it has no function behind it"
    go.click(label(), None, box)  # expect: handler-called-not-passed "gets its result: it raises" -> go.click(label, None, box)
    go.click(fn=fetch(), outputs=box)  # expect: handler-called-not-passed "a coroutine"
    go.click(save).then(count(), None, box)  # expect: handler-called-not-passed "a generator"
    gr.on([go.click, box.submit], save())  # expect: handler-called-not-passed -> gr.on([go.click, box.submit], save)
    demo.load(print("loaded"))  # expect: handler-called-not-passed "gets None" -> no fix
    go.click(logged(level=1))  # expect: handler-called-not-passed -> no fix
    go.click(forgets())  # expect: handler-called-not-passed
    go.click(either())  # None or a text: what happens is not known
    go.click(
        save(  # expect: handler-called-not-passed -> no fix
            # every minute
        )
    )
