"""Words of a list are parsed, and what is left is somebody else's."""

import argparse

import gradio as gr


def rest():
    parser = argparse.ArgumentParser()
    parser.add_argument("--size")
    return parser.parse_known_args()


rest()
gr.Interface(str.upper, "text", "text").launch()
