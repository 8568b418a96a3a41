import gradio as gr


def to_grey(photo):
    if photo is None:
        raise gr.Error("Please choose a file first")
    return photo.convert("L")


with gr.Blocks(title="Darkroom") as demo:
    photo = gr.Image(label="Photo", type="filepath")
    print_ = gr.Image(label="Print")
    gr.Button("Develop").click(to_grey, photo, print_, api_name="develop")

if __name__ == "__main__":
    demo.launch()
