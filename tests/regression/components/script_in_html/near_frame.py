import html

import gradio as gr


def frame(title):
    page = f"<script>draw('{title}')</script>"
    return f'<iframe srcdoc="{html.escape(page)}"></iframe>'


with gr.Blocks() as demo:
    gr.HTML("<iframe srcdoc=\"<script>draw()</script>\"></iframe>")
    gr.HTML("<script type='application/json'>{}</script>")
    gr.HTML("Write &lt;script&gt; to run JavaScript.")
    title = gr.Textbox()
    out = gr.HTML()
    title.change(frame, title, out)
