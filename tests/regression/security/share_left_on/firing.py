# gradio: 5.25.1, 6.31.0
import gradio as gr
from accounts import OPTIONS, user_of
from studio import make_app

demo = gr.Interface(lambda x: x, "text", "text")


def main():
    demo.queue().launch(
        server_port=7861,
        share=True,  # expect: share-left-on "for up to a week, to anyone with the link;"
    )


if __name__ == "__main__":
    demo.launch(share=True)  # expect: share-left-on "to anyone with the link" -> demo.launch()
    make_app().launch(share=True, debug=True)  # expect: share-left-on
    demo.launch(share=True, auth=None)  # expect: share-left-on "to anyone with the link"
    demo.launch(share=True, auth=lambda u, p: u == p)  # expect: share-left-on "for up to a week;"
    demo.launch(share=True, auth_dependency=user_of)  # expect: share-left-on "for up to a week;"
    demo.launch(share=True, **OPTIONS)  # expect: share-left-on "for up to a week;"
