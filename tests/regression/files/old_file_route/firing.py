import gradio as gr

LOGO = "<img src='/file=logo.png' alt='logo'>"  # expect: old-file-route
STYLE = "body { background: url('/file=back.png'); }"  # expect: old-file-route


def show(path):
    return f'<a href="/file={path}">Take it</a>'  # expect: old-file-route


with gr.Blocks(css=STYLE) as demo:
    gr.HTML(LOGO)
    gr.Markdown("![logo](/file=logo.png)")  # expect: old-file-route
    box = gr.Textbox()
    box.submit(show, box, gr.HTML())
    box.change(show, box, box, time_limit=3, js=None)
