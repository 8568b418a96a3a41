import gradio as gr


def stamp(letters):
    return [[f"{letter} (stamped)" for letter in letters]]


with gr.Blocks(title="Mail room") as demo:
    letter = gr.Textbox(label="Letter")
    done = gr.Textbox(label="Outgoing")
    letter.submit(stamp, letter, done, batch=True, queue=False, api_name="stamp")

if __name__ == "__main__":
    demo.launch()
