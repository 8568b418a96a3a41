import subprocess

import gradio as gr


def greet(name):
    return subprocess.run(["echo", "Hello", name], capture_output=True, text=True).stdout


with gr.Blocks() as demo:
    name = gr.Textbox(label="Your name")
    greeting = gr.Textbox(label="Greeting")
    name.submit(greet, name, greeting, api_name="greet")

if __name__ == "__main__":
    demo.launch()
