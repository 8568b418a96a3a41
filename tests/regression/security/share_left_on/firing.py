# gradio: 3.50.2, 5.24.0, 6.31.0
import gradio as gr
from studio import make_app

demo = gr.Interface(lambda x: x, "text", "text")


def main():
    demo.queue().launch(
        server_port=7861,
        share=True,  # expect: share-left-on
    )


if __name__ == "__main__":
    demo.launch(share=True)  # expect: share-left-on
    make_app().launch(share=True, debug=True)  # expect: share-left-on
    demo.launch(share=True, auth=lambda u, p: u == p)  # expect: share-left-on
