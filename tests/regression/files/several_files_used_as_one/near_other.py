import gradio as gr


def show(file, tags):
    return open(file).read() + ",".join(tags)


with gr.Blocks() as demo:
    one = gr.File()
    many = gr.File(file_count="multiple")
    tags = gr.Dropdown(["a", "b"], multiselect=True)
    out = gr.Textbox()
    one.change(show, [one, tags], out)
