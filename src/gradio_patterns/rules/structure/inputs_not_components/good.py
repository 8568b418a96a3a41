import gradio as gr


def shout(text):
    return text.upper() + "!"


with gr.Blocks(title="Megaphone") as demo:
    gr.Markdown("Say it louder.")
    quiet = gr.Textbox(label="Quiet")
    loud = gr.Textbox(label="Loud")
    go = gr.Button("Amplify")
    go.click(shout, inputs=quiet, outputs=loud)

if __name__ == "__main__":
    demo.launch()
