# gradio: 3.50.2, 6.31.0
import gradio as gr
from accounts import check
from ui import make

demo = gr.Interface(lambda x: x, "text", "text")


def main():
    demo.queue().launch(auth=check, share=True)  # expect: share-relays-login
    make().launch(
        share=True,  # expect: share-relays-login
        auth=check,
    )


if __name__ == "__main__":
    demo.launch(share=True, auth=lambda u, p: u == p)  # expect: share-relays-login
