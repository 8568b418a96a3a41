import gradio as gr


def start_again():
    return "", ""


with gr.Blocks(title="Captions") as demo:
    picture = gr.Image(label="Picture")
    caption = gr.Textbox(label="Caption")
    again = gr.Button("Start again")
    again.click(start_again, None, [caption, picture], api_name="again")


if __name__ == "__main__":
    demo.launch()
