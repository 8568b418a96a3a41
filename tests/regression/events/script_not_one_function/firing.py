import gradio as gr

TWO = """
// shows and hides the menu
function show() { document.body.className = "{"; }
async function hide() { document.body.className = ""; }
"""

with gr.Blocks() as demo:
    go = gr.Button()
    go.click(None, js=TWO)  # expect: script-not-one-function
    demo.load(None, js="function a() {} function b() {}")  # expect: script-not-one-function

demo.launch(js=TWO)  # expect: script-not-one-function
