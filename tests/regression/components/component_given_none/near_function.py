import gradio as gr


def postprocess(value):
    return value.title()


class Steps:
    def run(self, value):
        return value.title()
