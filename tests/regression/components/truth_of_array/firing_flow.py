import gradio as gr


def helper_asks(image):
    if empty(image):
        return ""
    return str(image.shape)


def empty(value):
    return not value  # expect: truth-of-array


def another_name(table):
    rows = table
    if rows:  # expect: truth-of-array
        return "yes"
    return "no"


def compared(table):
    if table == "":  # expect: truth-of-array
        return "nothing"
    return "something"


def compared_with_none(image):
    if image != None:  # noqa: E711  # expect: truth-of-array
        return image.mean()
    return 0


def among(image):
    return "" if image in ("", None) else "ok"  # expect: truth-of-array


def all_there(image, text):
    if not all([text, image]):  # expect: truth-of-array
        return ""
    return text


def default(image):
    image = image or make()  # expect: truth-of-array
    return image


def make():
    return None


def bright(image):
    if image > 128:  # expect: truth-of-array
        return "bright"
    return "dark"


def samples(sound):
    rate, data = sound
    if not data:  # expect: truth-of-array
        return 0
    return rate


def each(pictures):
    return [caption for picture, caption in pictures or [] if picture]  # expect: truth-of-array


def anded(image, text):
    ready = image and text  # expect: truth-of-array
    return ready


def walrus(table):
    if not (rows := table):  # expect: truth-of-array
        return 0
    return len(rows)


class Page:
    def show(self, table, text):
        if text == "" or not table:  # expect: truth-of-array
            return ""
        return self.count(table)

    def count(self, rows):
        return len(rows) if rows else 0  # expect: truth-of-array


with gr.Blocks() as demo:
    image = gr.Image()
    table = gr.Dataframe()
    sound = gr.Audio()
    pictures = gr.Gallery(type="numpy")
    out = gr.Textbox()
    page = Page()
    gr.Button().click(helper_asks, image, out)
    gr.Button().click(another_name, table, out)
    gr.Button().click(compared, table, out)
    gr.Button().click(compared_with_none, image, out)
    gr.Button().click(among, image, out)
    gr.Button().click(all_there, [image, out], out)
    gr.Button().click(default, image, image)
    gr.Button().click(bright, image, out)
    sound.upload(samples, sound, out)
    gr.Button().click(each, pictures, out)
    gr.Button().click(anded, [image, out], out)
    table.change(walrus, table, out)
    gr.Button().click(page.show, inputs=[table, out], outputs=out)

gr.Interface(lambda table: "yes" if table else "no", "dataframe", "text")  # expect: truth-of-array
