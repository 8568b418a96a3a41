# gradio: 4.19.2
"""A module of the project that is called gradio, too: what it imports when is not known."""

import os

from .gradio import page

os.environ["GRADIO_SERVER_NAME"] = "0.0.0.0"


def main(pages):
    pages.get(page).launch(share=False)
