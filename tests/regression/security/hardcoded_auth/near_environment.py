import argparse
import json
import os

import gradio as gr

USER = os.getenv("APP_USER", "ann")
PASSWORD = os.getenv("APP_PASSWORD", "")
ACCOUNTS = json.loads(os.environ["ACCOUNTS"])
parser = argparse.ArgumentParser()
parser.add_argument("--auth", default="")
args = parser.parse_args()
NO_LOGIN = None

demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(auth=(USER, PASSWORD))
demo.launch(auth=(os.environ["APP_USER"], os.environ["APP_PASSWORD"]))
demo.launch(auth=[tuple(pair) for pair in ACCOUNTS])
demo.launch(auth=tuple(args.auth.split(":")) if args.auth else None)
demo.launch(auth=("", ""))
demo.launch(auth=[("ann", None), ("ben", " ")])
demo.launch(auth=[pair.split(":") for pair in args.auth.split(",")])
demo.launch(auth=NO_LOGIN)
demo.launch(auth=("ann", PASSWORD), auth_message="Ask ann for 'linden-tree-8'")
