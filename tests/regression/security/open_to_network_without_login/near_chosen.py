import argparse
import os

import gradio as gr

from accounts import check

demo = gr.Interface(lambda x: x, "text", "text")
parser = argparse.ArgumentParser()
parser.add_argument("--host", default="127.0.0.1")
parser.add_argument("--address")
args = parser.parse_args()


def start(name="0.0.0.0"):
    demo.launch(server_name=name)


start("127.0.0.1")
demo.launch(server_name=args.host)
demo.launch(server_name=args.address)
demo.launch(server_name=os.getenv("HOST", "127.0.0.1"))
demo.launch(server_name=os.getenv("HOST"))
demo.launch(server_name="0.0.0.0" if os.getenv("OPEN") else "127.0.0.1")
demo.launch(server_name=os.getenv("HOST", "0.0.0.0"), auth=check)
