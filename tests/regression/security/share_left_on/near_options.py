# gradio: 3.50.2, 6.31.0
import argparse
import os

import gradio as gr

parser = argparse.ArgumentParser()
parser.add_argument("--share", action="store_true")
args = parser.parse_args()
SHARE = os.getenv("SHARE") == "1"

demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(share=args.share)
demo.launch(share=SHARE)
demo.launch(share=False)
demo.launch(share=True if args.share else False)
demo.launch()
if args.share:
    demo.launch(share=True)
else:
    demo.launch()
# demo.launch(share=True)
