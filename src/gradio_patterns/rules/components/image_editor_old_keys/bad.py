import gradio as gr


def cut(drawing):
    return f"{drawing['image'].size}, mask: {drawing['mask'].size}"


with gr.Blocks(title="Cut out") as demo:
    drawing = gr.ImageEditor(type="pil", label="Drawing")
    sizes = gr.Textbox(label="Sizes")
    go = gr.Button("Cut")
    go.click(cut, drawing, sizes, api_name="cut")


if __name__ == "__main__":
    demo.launch()
