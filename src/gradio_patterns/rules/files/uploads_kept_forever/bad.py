import gradio as gr


def describe(clip):
    return "received" if clip else "nothing yet"


with gr.Blocks(title="Wildlife camera") as demo:
    clip = gr.File(label="Clip")
    status = gr.Textbox(label="Status")
    clip.upload(describe, clip, status, api_name="send")

if __name__ == "__main__":
    demo.launch()
