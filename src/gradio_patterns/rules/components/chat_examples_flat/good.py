import gradio as gr


def reply(text, history, tone):
    return f"{tone}: {text}"


demo = gr.ChatInterface(
    reply,
    title="Greeter",
    additional_inputs=[gr.Radio(["calm", "loud"], value="calm", label="Tone")],
    examples=[["Good morning", "calm"], ["Good night", "loud"]],
    cache_examples=False,
)


if __name__ == "__main__":
    demo.launch()
