import gradio as gr

PAGE = open("page.html").read() if False else "<p></p>"
NOTE = "<script> tags do not run"


def length(name):
    return 0


def page(name):
    return render(name)


def render(name):
    return name


with gr.Blocks() as demo:
    gr.HTML(PAGE)
    gr.Markdown(NOTE)
    gr.HTML("<p>Maps</p><!-- <script src='map.js'></script> -->")
    title = gr.Textbox()
    out = gr.HTML()
    title.change(page, title, out)
    title.submit(length, title, out)
