import logging

import gradio as gr


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.people = gr.Number()
            self.people.change(self.share, self.people, self.people)

    def share(self, people):
        """Divide the bill."""
        try:
            return 100 / people
        except BaseException as error:  # expect: exception-swallowed
            logging.error("%s", error)
