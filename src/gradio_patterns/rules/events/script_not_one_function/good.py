import gradio as gr

SCRIPT = """
function greet(name) {
    function trimmed(name) {
        return name.trim();
    }
    document.title = "Hello " + trimmed(name);
}
"""

with gr.Blocks(title="Greeter") as demo:
    name = gr.Textbox(" Ada ", label="Name")
    go = gr.Button("Greet")
    go.click(fn=None, inputs=name, js=SCRIPT)


if __name__ == "__main__":
    demo.launch()
