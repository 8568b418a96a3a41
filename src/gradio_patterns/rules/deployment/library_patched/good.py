import subprocess

import gradio as gr


def quiet(command):
    return subprocess.call(command, stdout=subprocess.DEVNULL)


def converted(name):
    failed = quiet(["false"])
    return f"{name}: {'failed' if failed else 'done'}"


with gr.Blocks(title="Converter") as demo:
    name = gr.Textbox(label="File")
    result = gr.Textbox(label="Result")
    name.submit(converted, name, result, api_name="convert")

if __name__ == "__main__":
    demo.launch()
