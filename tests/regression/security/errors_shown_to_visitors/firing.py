# gradio: 3.50.2, 6.31.0
import gradio as gr
from ui import make

demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(show_error=True)  # expect: errors-shown-to-visitors


def main():
    make().launch(
        show_error=True,  # expect: errors-shown-to-visitors
    )


if __name__ == "__main__":
    demo.queue().launch(show_error=True, server_port=7861)  # expect: errors-shown-to-visitors
