"""Long renders with a lock on the button."""

import time

import gradio as gr


def lock():
    return gr.Button("Rendering ...", interactive=False)


def unlock():
    return gr.Button("Render", interactive=True)


def render(scene):
    if "dragon" in scene:
        raise gr.Error("No dragons today")
    time.sleep(20)
    return f"rendered {scene}"


with gr.Blocks() as demo:
    scene = gr.Textbox(label="Scene")
    button = gr.Button("Render")
    result = gr.Textbox(label="Result")
    button.click(lock, None, button).then(render, scene, result).then(unlock, None, button)

if __name__ == "__main__":
    demo.launch()
