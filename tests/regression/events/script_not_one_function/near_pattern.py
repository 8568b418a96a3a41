# gradio: 4.44.1, 5.50.0
import gradio as gr

BRACES = """function clean(text) {
    const half = text.split(/[}]/).length / 2;
    return text.replace(/}/g, "").replace( /{+/, "") + half;
}"""

with gr.Blocks() as demo:
    text = gr.Textbox()
    text.change(None, text, text, js=BRACES)
