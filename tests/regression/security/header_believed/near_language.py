import gradio as gr


def language(request: gr.Request):
    return request.headers.get("accept-language", "en")


with gr.Blocks() as demo:
    out = gr.Textbox(label="Out")
    demo.load(language, None, out)
