import gradio as gr


def lend(title, reader):
    return f"{title} is lent to {reader}"


with gr.Blocks(title="Library") as demo:
    title = gr.Textbox(label="Title")
    reader = gr.Textbox(label="Reader")
    slip = gr.Textbox(label="Slip")
    gr.Button("Lend").click(lend, [title, reader], slip, api_name="lend")

if __name__ == "__main__":
    demo.launch()
