import gradio as gr


def reserve(name):
    return f"A table for {name} at eight"


with gr.Blocks(title="Bistro") as demo:
    name = gr.Textbox(label="Name")
    table = gr.Textbox(label="Reservation")
    name.submit(reserve, name, table, api_name="reserve")

if __name__ == "__main__":
    demo.queue(max_size=20).launch()
