import argparse
import os

import gradio as gr

demo = gr.Interface(lambda x: x, "text", "text")
parser = argparse.ArgumentParser()
parser.add_argument("--share", default=False)
parser.add_argument("--link", action="store_true")
args = parser.parse_args()


def start(share=False):
    demo.launch(share=share)


def publish(share=True):
    demo.launch(share=share)


publish(share=args.share)
demo.launch(share=args.share)
demo.launch(share=args.link)
demo.launch(share=bool(os.getenv("SHARE")))
