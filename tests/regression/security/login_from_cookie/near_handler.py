import gradio as gr


def theme(request: gr.Request):
    return request.cookies.get("theme", "light")


def ask(request):
    return None


with gr.Blocks() as demo:
    demo.load(theme, None, gr.Textbox())

demo.launch()
