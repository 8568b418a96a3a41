# gradio: 5.50.0, 6.31.0
import argparse
import os

import gradio as gr

demo = gr.Interface(lambda x: x, "text", "text")
HOST = os.getenv("HOST", "0.0.0.0")  # expect: open-to-network-without-login "unless told otherwise"
parser = argparse.ArgumentParser()
parser.add_argument("--host", default="0.0.0.0")  # expect: open-to-network-without-login
parser.add_argument("--listen-on", "-l", dest="address", type=str, default="::")  # expect: open-to-network-without-login
args = parser.parse_args()


def start(name="0.0.0.0"):  # expect: open-to-network-without-login
    demo.launch(server_name=name)


def either(six):
    name = os.environ.get("HOST", "[::]" if six else "0.0.0.0")  # expect: open-to-network-without-login
    try:
        demo.launch(server_name=name)
    except OSError:
        print("taken")


if __name__ == "__main__":
    demo.launch(server_name=HOST)
    demo.launch(server_name=args.host)
    demo.launch(server_name=args.address)
    demo.launch(server_name=os.getenv("NAME") or "0.0.0.0")  # expect: open-to-network-without-login
