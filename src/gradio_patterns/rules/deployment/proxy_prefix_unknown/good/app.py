import gradio as gr
from PIL import Image


def swatch(shade):
    return Image.new("RGB", (120, 80), (int(shade), 90, 200 - int(shade) // 2))


with gr.Blocks(title="Paint shop") as demo:
    shade = gr.Slider(0, 255, value=160, step=1, label="Shade")
    mix = gr.Button("Mix")
    colour = gr.Image(label="Colour")
    mix.click(swatch, shade, colour, api_name="mix")

if __name__ == "__main__":
    demo.launch(root_path="/paint")
