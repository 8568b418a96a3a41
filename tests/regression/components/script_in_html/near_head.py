import gradio as gr

HEAD = "<script src='https://example.org/map.js'></script>"

with gr.Blocks() as demo:
    gr.HTML("<div id='map'></div>", head=HEAD, js_on_load="draw(element)")
    gr.Code("<script>alert(1)</script>", language="html")
    gr.Textbox("<script>alert(1)</script>")

demo.launch(head=HEAD)
