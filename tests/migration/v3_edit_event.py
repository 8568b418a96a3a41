import gradio as gr

with gr.Blocks() as demo:
    picture = gr.Image(source="upload", tool="editor", label="Crop me")
    told = gr.Textbox(label="Shape")
    picture.edit(lambda image: str(image.shape), picture, told)

demo.launch()
