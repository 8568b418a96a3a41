import gradio as gr

KIND = input()


def one(image):
    if not image:
        return ""
    return "ok"


def two(rows):
    return len(rows) if rows else 0


def three(image):
    return "ok" if image else ""


with gr.Blocks() as demo:
    image = gr.Image(type="pil")
    path = gr.Image(type="filepath")
    unknown = gr.Image(type=KIND)
    rows = gr.Dataframe(type="array")
    out = gr.Textbox()
    gr.Button().click(one, image, out)
    gr.Button().click(one, path, out)
    gr.Button().click(three, unknown, out)
    gr.Button().click(two, rows, out)
