"""Options whose table is handed on."""

import argparse

import gradio as gr

parser = argparse.ArgumentParser()
parser.add_argument("--seed")
args = parser.parse_args()
gr.Interface(str.upper, "text", "text").launch(**args.__dict__)
