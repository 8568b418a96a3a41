import gradio as gr


def size(picture):
    if picture is None:
        raise gr.Error("no picture")
    return picture.size


def other(picture):
    if not picture:
        return ""
    return picture.size


def short(picture):
    return picture.size if picture is not None else ""


def careful(picture):
    try:
        return picture.size
    except AttributeError:
        return ""


def default(picture):
    picture = picture or make()
    return picture.size


def checked(picture):
    assert picture is not None, "no picture"
    return picture.size


def passed(picture, text):
    return classify(picture, text)


def only_text(text):
    return text.upper()


def make():
    return None


def classify(picture, text):
    return text


with gr.Blocks() as demo:
    picture = gr.Image(type="pil")
    out = gr.Textbox()
    for handler in ():
        pass
    gr.Button().click(size, picture, out)
    gr.Button().click(other, picture, out)
    gr.Button().click(short, picture, out)
    gr.Button().click(careful, picture, out)
    gr.Button().click(default, picture, out)
    gr.Button().click(checked, picture, out)
    gr.Button().click(passed, [picture, out], out)
    gr.Button().click(only_text, out, out)
