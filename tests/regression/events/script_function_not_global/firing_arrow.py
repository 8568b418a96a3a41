# gradio: 4.44.1, 5.50.0, 6.31.0
import gradio as gr

HELPERS = """
() => {
    const countWords = (text) => text.split(" ").length;
    function showCount(text) { document.title = countWords(text); }
}
"""

with gr.Blocks() as demo:
    box = gr.Textbox()
    demo.load(None, js=HELPERS)  # expect: script-function-not-global
    box.change(None, box, js="(text) => showCount(text)")
