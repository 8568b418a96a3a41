import gradio as gr


def one(text):
    if not text:
        return "Please enter a prompt"  # expect: text-returned-for-media
    return text + ".png"


def two(text):
    try:
        return draw(text), "done"
    except ValueError as error:
        return f"Error: {error}", "failed"  # expect: text-returned-for-media


def three(text):
    yield "Still working ..."  # expect: text-returned-for-media
    yield draw(text)


async def four(text):
    return draw(text) if text else "Nothing to say"  # expect: text-returned-for-media


class Tool:
    def five(self, text):
        return "No data yet"  # expect: text-returned-for-media


def draw(text):
    return None


with gr.Blocks() as demo:
    box = gr.Textbox()
    image = gr.Image()
    sound = gr.Audio()
    video = gr.Video()
    plot = gr.Plot()
    note = gr.Textbox()
    box.submit(one, box, image)
    box.change(two, box, [video, note])
    box.blur(three, box, image)
    box.focus(four, box, sound)
    box.input(Tool().five, box, plot)

gr.Interface(lambda text: "Not found, sorry", "text", gr.Image())  # expect: text-returned-for-media
