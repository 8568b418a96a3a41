import gradio as gr


def choose(wanted):
    names = ["one", "two"]
    return gr.update(choices=names, value=wanted if wanted in names else None)


with gr.Blocks() as demo:
    wanted = gr.Textbox(label="Wanted")
    name = gr.Dropdown(choices=["one"], value="one", label="Name")
    said = gr.Textbox(label="Said")
    wanted.submit(choose, wanted, name)
    gr.Button("Say").click(lambda name: name, name, said, api_name="say")

if __name__ == "__main__":
    demo.launch()
