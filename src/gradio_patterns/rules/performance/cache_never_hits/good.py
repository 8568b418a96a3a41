import gradio as gr

TRIES = []


@gr.cache(key=lambda given: given["word"])
def weigh(word, progress=gr.Progress()):
    TRIES.append(word)
    progress(0.5, desc="weighing")
    return f"{len(word)} grams, weighed {len(TRIES)} times"


with gr.Blocks(title="Scales") as demo:
    word = gr.Textbox("feather", label="Word")
    scales = gr.Textbox(label="Scales")
    gr.Button("Weigh").click(weigh, word, scales, api_name="weigh")

if __name__ == "__main__":
    demo.launch()
