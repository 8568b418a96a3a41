import gradio as gr


def cut(drawing):
    layers = drawing["layers"]
    return f"{drawing['background'].size}, layers: {len(layers)}"


with gr.Blocks(title="Cut out") as demo:
    drawing = gr.ImageEditor(type="pil", label="Drawing")
    sizes = gr.Textbox(label="Sizes")
    go = gr.Button("Cut")
    go.click(cut, drawing, sizes, api_name="cut")


if __name__ == "__main__":
    demo.launch()
