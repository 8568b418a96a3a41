import gradio as gr


def cheer(name, times):
    return "".join(f"Hurrah for {name}! " for _ in range(times))


with gr.Blocks(title="Cheers") as demo:
    name = gr.Textbox("Ada", label="Name")
    times = gr.Slider(1, 5, value=2, step=1, label="How often")
    text = gr.Textbox(label="Cheer")
    go = gr.Button("Cheer")
    go.click(cheer, [name, times], text, api_name="cheer")


if __name__ == "__main__":
    demo.launch()
