# gradio: 5.50.0, 6.31.0
import argparse

import gradio as gr
from accounts import check

demo = gr.Interface(lambda x: x, "text", "text")
parser = argparse.ArgumentParser()
parser.add_argument("--no-share", dest="share", action="store_false")  # expect: share-left-on
parser.add_argument("--public", type=bool, default=True)  # expect: share-left-on
args = parser.parse_args()


class Studio:
    def launch(self, share: bool = True, **kwargs):  # expect: share-left-on "unless told otherwise"
        self.make().launch(debug=True, share=share, **kwargs)

    def make(self):
        return demo


def start(share=True):  # expect: share-left-on
    try:
        demo.launch(share=share)
    except OSError:
        print("taken")


demo.launch(share=args.share)
demo.launch(share=args.public)
