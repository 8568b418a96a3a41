import gradio as gr


def initials(name):
    return [[part[0] for part in name.split()]]


with gr.Blocks(title="Monograms") as demo:
    name = gr.Textbox(label="Name")
    letters = gr.JSON(label="Monogram")
    name.submit(initials, name, letters, batch=True, max_batch_size=8, api_name="initials")

if __name__ == "__main__":
    demo.queue(max_size=50).launch()
