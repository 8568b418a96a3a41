"""Options that are handed on as a whole, or read from a list."""

import argparse

import gradio as gr


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed")
    args = parser.parse_args()
    run(**vars(args))


def run(**options):
    gr.Interface(str.upper, "text", "text").launch(**options)
