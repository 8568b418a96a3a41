"""Everything is made inside it; what people see of theme and style goes to launch() since 6.0."""

import gradio as gr


def greet(name: str) -> str:
    return f"Hello, {name}!"


with gr.Blocks(title="Greeter") as demo:
    name = gr.Textbox("Ada", label="Name")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(greet, name, result, api_name="greet")

demo.queue(default_concurrency_limit=4, max_size=20)
demo.launch(theme=gr.themes.Soft(), css="footer {opacity: .7}")
