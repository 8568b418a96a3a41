import subprocess

import gradio as gr


def quiet(command):
    subprocess.Popen(command, stdout=subprocess.DEVNULL).wait()


subprocess.call = quiet


def converted(name):
    failed = subprocess.call(["false"])
    return f"{name}: {'failed' if failed else 'done'}"


with gr.Blocks(title="Converter") as demo:
    name = gr.Textbox(label="File")
    result = gr.Textbox(label="Result")
    name.submit(converted, name, result, api_name="convert")

if __name__ == "__main__":
    demo.launch()
