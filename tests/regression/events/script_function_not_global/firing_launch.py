import gradio as gr

START = """
function toggleDark() {
    document.body.classList.toggle("dark");
}
"""

with gr.Blocks() as demo:
    go = gr.Button()
    go.click(fn=None, js="toggleDark")
    name = "Ada"
    gr.HTML(f"<p onmouseover='toggleDark()'>{name}</p>")

demo.launch(js=START)  # expect: script-function-not-global
