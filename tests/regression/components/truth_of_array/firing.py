import gradio as gr


def one(image):
    if not image:  # expect: truth-of-array
        return ""
    return str(image.shape)


def two(image):
    return str(image.shape) if image else ""  # expect: truth-of-array


def three(table):
    table_or_none = table or None  # expect: truth-of-array
    return len(table_or_none)


def four(table, text):
    if table and text:  # expect: truth-of-array
        return text
    return ""


def five(image):
    assert image, "no image"  # expect: truth-of-array
    return "ok"


class Tool:
    def six(self, table):
        while not table:  # expect: truth-of-array
            return ""
        return bool(table)  # expect: truth-of-array


with gr.Blocks() as demo:
    image = gr.Image()
    pixels = gr.Image(type="numpy")
    table = gr.Dataframe()
    matrix = gr.Dataframe(type="numpy")
    out = gr.Textbox()
    gr.Button().click(one, image, out)
    gr.Button().click(two, pixels, out)
    gr.Button().click(three, table, out)
    gr.Button().click(four, [matrix, out], out)
    gr.Button().click(five, image, out)
    gr.Button().click(Tool().six, table, out)

gr.Interface(lambda image: "yes" if image else "no", gr.Image(), "text")  # expect: truth-of-array
