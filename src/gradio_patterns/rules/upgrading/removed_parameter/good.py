import gradio as gr


def describe(photo, voice):
    if photo is None:
        raise gr.Error("Please choose a file first")
    height, width = photo.shape[:2]
    return f"A picture of {width} x {height}, " + ("with" if voice else "without") + " a remark"


with gr.Blocks(title="Plant diary") as demo:
    photo = gr.Image(sources=["upload"], label="Today's leaf")
    voice = gr.Audio(label="Remark", type="filepath")
    entry = gr.Textbox(label="Entry")
    gr.Button("Add").click(describe, [photo, voice], entry)

if __name__ == "__main__":
    demo.launch()
