import gradio as gr
from gradio.components.base import FormComponent


class Range(FormComponent):
    def preprocess(self, payload):
        return payload.model_dump()  # expect: component-given-none

    def postprocess(self, value):
        return (value[0], value[1])  # expect: component-given-none


class Title(gr.Textbox):
    def postprocess(self, value):
        return value.title()  # expect: component-given-none
