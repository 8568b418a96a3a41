import gradio as gr


def describe(bird):
    print("describing", bird, flush=True)
    return f"The {bird.lower()} sings at dawn."


with gr.Blocks(title="Garden birds") as demo:
    bird = gr.Textbox(label="Bird")
    text = gr.Textbox(label="Description")
    bird.submit(describe, bird, text, api_name="describe")
    gr.Examples(["Robin", "Wren"], bird, text, describe, cache_examples=True, cache_mode="lazy")

if __name__ == "__main__":
    demo.launch()
