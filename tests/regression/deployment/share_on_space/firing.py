# gradio: 3.50.2, 6.31.0
import gradio as gr
from ui import make

demo = gr.Interface(lambda x: x, "text", "text")


def main():
    demo.queue().launch(
        share=True,  # expect: share-on-space
    )


if __name__ == "__main__":
    demo.launch(share=True, auth=lambda u, p: u == p)  # expect: share-on-space
    make().launch(share=True)  # expect: share-on-space
