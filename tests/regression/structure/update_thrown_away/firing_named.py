import gradio as gr


def show(flag):
    panel = gr.update(visible=flag)  # expect: update-thrown-away
    return flag


def clear(text):
    if not text:
        box = gr.update(value="")  # expect: update-thrown-away
    return text


class Panel:
    def hide(self, value):
        button = gr.update(interactive=False)  # expect: update-thrown-away
        print(value)


def looped(values):
    for value in values:
        row = gr.update(value=value)  # expect: update-thrown-away
        yield value


async def later(text):
    try:
        return text.upper()
    except AttributeError:
        box = gr.update(label="?")  # expect: update-thrown-away


def inside(text):
    def work():
        box = gr.skip()  # expect: update-thrown-away
        return text

    return work()


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.change(show, box, box)
