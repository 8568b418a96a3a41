"""What is wrong is said, or asked of what was worked out here."""

import gradio as gr
import jobs


def start(devices):
    if not devices:
        raise gr.Error("Choose a device.")
    made = jobs.start(devices)
    assert made.shape[0] == 1
    return made


def _name(one):
    try:
        return jobs.name(one)
    except Exception:
        return None


with gr.Blocks() as demo:
    devices = gr.CheckboxGroup(["0", "1"], label="Devices")
    gr.Button("Start").click(start, devices, gr.Textbox(label="Job"))
