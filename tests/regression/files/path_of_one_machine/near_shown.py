"""Run it with /home/maria/data/x.csv as its file."""

import argparse

import gradio as gr

parser = argparse.ArgumentParser()
parser.add_argument("--data", default="/home/maria/data", help="such as /home/maria/data")

with gr.Blocks() as demo:
    gr.Textbox(label="Folder", placeholder="/Users/maria/pictures")
    gr.Textbox("/Users/maria/pictures")
    gr.Markdown("Put it into /home/maria/data")
