"""A command line beside Gradio, which it only imports."""

import argparse

import gradio as gr


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed")
    args = parser.parse_args()
    return gr.__version__, args
