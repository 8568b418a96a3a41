import gradio as gr


def set_heating(degrees):
    return f"The hall is heated to {degrees} degrees."


with gr.Blocks(title="Parish hall") as demo:
    degrees = gr.Slider(12, 23, value=18, step=1, label="Degrees")
    answer = gr.Textbox(label="Answer")
    degrees.release(set_heating, degrees, answer, api_name="heat")

if __name__ == "__main__":
    demo.launch(server_name="0.0.0.0")
