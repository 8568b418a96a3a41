# gradio: 4.44.1, 5.50.0
import gradio as gr

START = """
function start() {
    /* } */
    console.log(`}`);
}
start();
"""

with gr.Blocks(js=START) as demo:  # expect: script-not-one-function
    go = gr.Button()
    go.click(None, js="function a() { return 1; };")  # expect: script-not-one-function
    go.click(None, js="const n = 1; () => { alert(n); }")  # expect: script-not-one-function
