import gradio as gr


def count_words(text):
    return f"{len(text.split())} words"


def reading_time(text):
    return f"{len(text.split()) / 200:.1f} minutes"


demo = gr.Interface(
    fn=[count_words, reading_time],
    inputs=gr.Textbox(lines=8, label="Your article"),
    outputs=[gr.Textbox(label="Length"), gr.Textbox(label="Reading time")],
    title="Article check",
)

if __name__ == "__main__":
    demo.launch()
