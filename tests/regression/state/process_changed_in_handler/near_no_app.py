"""A context and an exit of a module that makes no app."""

import os

import gradio as gr


class Folder:
    def __enter__(self):
        os.chdir("work")

    def __exit__(self, *error):
        os.chdir("..")


stop = lambda: os._exit(0)  # noqa: E731


def version():
    return gr.__version__
