import gradio as gr

SCRIPT = """
function greet(name) {
    document.title = "Hello " + trimmed(name);
}

function trimmed(name) {
    return name.trim();
}
"""

with gr.Blocks(title="Greeter") as demo:
    name = gr.Textbox(" Ada ", label="Name")
    go = gr.Button("Greet")
    go.click(fn=None, inputs=name, js=SCRIPT)


if __name__ == "__main__":
    demo.launch()
