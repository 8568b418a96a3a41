import gradio as gr


def tide(hour):
    return "rising" if (hour // 6) % 2 == 0 else "falling"


with gr.Blocks(title="Low water") as demo:
    hour = gr.Slider(0, 24, value=8, step=1, label="Hour")
    state = gr.Textbox(label="The water is")
    hour.release(tide, hour, state)

if __name__ == "__main__":
    demo.launch()
