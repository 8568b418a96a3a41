"""When two runs overlap: by every way of setting the limit, and by two handlers of one file."""

import gradio as gr

LIMIT = 4


def one(text):
    with open("one.txt", "w") as file:  # expect: fixed-output-file (info) "as soon as two runs overlap"
        file.write(text)
    return "one.txt"


def limited(text):
    with open("limited.txt", "w") as file:  # expect: fixed-output-file (warning) "at the same moment"
        file.write(text)
    return "limited.txt"


def alone(text):
    with open("alone.txt", "w") as file:  # expect: fixed-output-file (info) "as soon as"
        file.write(text)
    return "alone.txt"


def default(text):
    with open("default.txt", "w") as file:  # expect: fixed-output-file (info) "as soon as"
        file.write(text)
    return "default.txt"


def named(text):
    with open("named.txt", "w") as file:  # expect: fixed-output-file (info) "as soon as"
        file.write(text)
    return "named.txt"


def queued(text):
    with open("queued.txt", "w") as file:  # expect: fixed-output-file (info) "as soon as"
        file.write(text)
    return "queued.txt"


def unqueued(text):
    with open("unqueued.txt", "w") as file:  # expect: fixed-output-file (warning) "at the same moment"
        file.write(text)
    return "unqueued.txt"


def first(text):
    with open("shared.txt", "w") as file:  # expect: fixed-output-file (warning) "at the same moment"
        file.write(text)
    return "shared.txt"


def second(text):
    with open("shared.txt", "w") as file:
        file.write(text.upper())
    return "shared.txt"


def twice(text):
    with open("twice.txt", "w") as file:  # expect: fixed-output-file
        file.write(text)
    with open("twice.txt", "w") as file:
        file.write(text)
    return "twice.txt"


def other(text):
    with open("note.txt", "w") as file:
        file.write(text)
    with open("result.txt", "w") as file:  # expect: fixed-output-file
        file.write(text)
    return "result.txt"


def words(text):
    with open("result", "w") as file:
        file.write(text)
    return "result"


def own(name, text):
    with open(name, "w") as file:
        file.write(text)
    return name


def fixed():
    with open("daily.txt", "w") as file:
        file.write("the same for all")
    return "daily.txt"


with gr.Blocks() as demo:
    text = gr.Textbox()
    file = gr.File()
    text.submit(one, text, file)
    text.submit(limited, text, file, concurrency_limit=4)
    text.submit(alone, text, file, concurrency_limit=1)
    text.submit(default, text, file, concurrency_limit="default")
    text.submit(named, text, file, concurrency_limit=LIMIT)
    text.submit(queued, text, file, queue=True)
    text.submit(unqueued, text, file, queue=False)
    text.submit(first, text, file)
    text.blur(second, text, file)
    text.submit(twice, text, file)
    text.submit(other, text, file)
    text.submit(words, text, file)
    text.submit(own, [text, text], file)
    gr.Button().click(fixed, None, file)

demo.queue()
demo.launch()
