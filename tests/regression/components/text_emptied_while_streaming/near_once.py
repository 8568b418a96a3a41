import gradio as gr


def stream(text):
    yield "", "wait"
    for word in text.split():
        yield gr.update(), word
    yield "", "done"


def skipped(text):
    for word in text.split():
        yield gr.skip(), word
        yield word, word
        yield "more", word


def failed(text):
    for word in text.split():
        if word == "stop":
            yield "", "stopped"
            return
        elif word == "end":
            yield gr.update(), "end"
        else:
            yield "", word
            break


def returned(text):
    for word in text.split():
        return "", word


def two(text, number):
    for word in text.split():
        yield "", number


def counted(number):
    while number:
        yield None, str(number)


def other(text):
    for word in str(text).split():
        yield "", word


with gr.Blocks() as demo:
    box = gr.Textbox()
    out = gr.Textbox()
    number = gr.Number()
    box.submit(stream, box, [box, out])
    box.submit(skipped, box, [box, out])
    box.submit(returned, box, [box, out])
    box.submit(other, box, [out, gr.Markdown()])
    number.submit(counted, number, [number, out])
    box.submit(unknown, box, [box, out])
    box.submit(two, [parts.box, number], [box, out])
    box.submit(failed, box, [box, out])
