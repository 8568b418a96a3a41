import gradio as gr


def one(image):
    if image is None:
        return ""
    return str(image.shape)


def two(table):
    if table is None or table.empty or not len(table):
        return ""
    return "ok"


def three(image):
    return str(image is not None)


with gr.Blocks() as demo:
    image = gr.Image()
    table = gr.Dataframe()
    out = gr.Textbox()
    gr.Button().click(one, image, out)
    gr.Button().click(two, table, out)
    gr.Button().click(three, image, out)
