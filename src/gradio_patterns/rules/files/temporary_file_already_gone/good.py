import tempfile

import gradio as gr


def write_letter(name):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as file:
        file.write(f"Dear {name},\nthank you for your order.")
        file.flush()
        return file.name


with gr.Blocks(title="Thank-you letters") as demo:
    customer = gr.Textbox(label="Customer")
    letter = gr.File(label="Letter")
    gr.Button("Write").click(write_letter, customer, letter, api_name="write")

if __name__ == "__main__":
    demo.launch()
