import gradio as gr


def brightness(picture):
    if picture is None:
        raise gr.Error("Please choose a file first")
    return f"{sum(picture.convert('L').getdata()) / (picture.width * picture.height):.0f} of 255"


with gr.Blocks(title="Light meter") as demo:
    picture = gr.Image(type="pil", label="Photo of the room")
    light = gr.Textbox(label="Mean brightness")
    gr.Button("Measure").click(brightness, picture, light)

if __name__ == "__main__":
    demo.launch()
