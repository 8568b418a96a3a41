import argparse

import gradio as gr

parser = argparse.ArgumentParser()
parser.add_argument("--min-score", type=float)  # expect: control-without-effect
parser.add_argument("--port", type=int)
args = parser.parse_args()


def greet(name, loud):  # expect: control-without-effect
    return f"Hello {name}"


with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    loud = gr.Checkbox(label="Loud")
    out = gr.Textbox(label="Out")
    name.submit(greet, [name, loud], out)
    export = gr.Button("Export")  # expect: control-without-effect

demo.launch(server_port=args.port)
