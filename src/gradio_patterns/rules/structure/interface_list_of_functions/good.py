import gradio as gr


def count_words(text):
    return f"{len(text.split())} words"


def reading_time(text):
    return f"{len(text.split()) / 200:.1f} minutes"


def check_article(text):
    return count_words(text), reading_time(text)


demo = gr.Interface(
    fn=check_article,
    inputs=gr.Textbox(lines=8, label="Your article"),
    outputs=[gr.Textbox(label="Length"), gr.Textbox(label="Reading time")],
    title="Article check",
)

if __name__ == "__main__":
    demo.launch()
