import base64

import gradio as gr


def address(path):
    with open(path, "rb") as file:
        encoded = base64.b64encode(file.read()).decode()
    return f"data:image/jpeg;base64,{encoded}"[:40]


with gr.Blocks() as demo:
    picture = gr.Image(label="Picture", type="filepath")
    said = gr.Textbox(label="Address")
    picture.upload(address, picture, said, api_name="address")

if __name__ == "__main__":
    demo.launch()
