import gradio as gr


def shout(words):
    return [word.upper() for word in words]


with gr.Blocks(title="Town crier") as demo:
    word = gr.Textbox(label="Word")
    loud = gr.Textbox(label="Loud")
    word.submit(shout, word, loud, batch=True, max_batch_size=8, api_name="shout")

if __name__ == "__main__":
    demo.queue(max_size=50).launch()
