import gradio as gr

SCRIPT = """
function start() {
    window.greet = function () { document.title = "Good morning"; };
}
"""

with gr.Blocks(title="Greeter") as demo:
    gr.HTML("<button onclick='greet()'>Greet me</button>")
    demo.load(fn=None, js=SCRIPT)


if __name__ == "__main__":
    demo.launch()
