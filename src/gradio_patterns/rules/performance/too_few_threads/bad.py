import time

import gradio as gr


def draw(prompt):
    time.sleep(4)
    return f"A picture of {prompt}"


def count(prompt):
    return len(prompt)


with gr.Blocks(title="Pictures") as demo:
    prompt = gr.Textbox("a red boat", label="Prompt")
    result = gr.Textbox(label="Result")
    letters = gr.Number(label="Letters")
    gr.Button("Draw").click(draw, prompt, result, api_name="draw")
    gr.Button("Count").click(count, prompt, letters, api_name="count")

demo.queue()

if __name__ == "__main__":
    demo.launch(max_threads=1)
