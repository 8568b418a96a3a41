import gradio as gr

with gr.Blocks(css="#a {color: red} #b {color: #0a0}", analytics_enabled=False) as demo:
    gr.Markdown("a", elem_id="a")
    gr.Markdown("b", elem_id="b")

demo.launch(inbrowser=False)  # stays quiet
