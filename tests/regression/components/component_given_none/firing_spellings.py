"""Uses of what may be None, tests of something else, and functions that only share the name."""

import gradio as gr
from gradio.components import Component


class Size(Component):
    def preprocess(self, payload):
        return payload.width  # ask: component-given-none

    def postprocess(self, value):
        return value["width"]  # ask: component-given-none


class Other(Component):
    def preprocess(self, payload):
        if self.kind == payload:
            return 1
        if self.strict:
            return 2
        if not self.strict:
            return 3
        if isinstance(self.kind, str):
            return 4
        if payload > 5:
            return 5
        return payload.width  # ask: component-given-none

    def postprocess(self, value):
        if self.kind is None:
            return None
        return value.width  # ask: component-given-none


class Asked(Component):
    def preprocess(self, payload):
        if payload is None:
            return None
        return payload.width

    def postprocess(self, value):
        return value.width if value else None


class Negated(Component):
    def preprocess(self, payload):
        if not payload:
            return None
        return payload.width

    def postprocess(self, value):
        return value and value.width


class Typed(Component):
    def preprocess(self, payload):
        if isinstance(payload, dict):
            return payload["width"]
        return payload

    def postprocess(self, value):
        while value != "":
            value = value.rest
        return value


class Short(Component):
    def preprocess(self):
        return self.width

    def other(self, value):
        return value.width

    def postprocess(self, value):
        return self.width, value, gr.update(value.width) if value == 5 else None


def preprocess(self, payload):
    return payload.width


def outer():
    def postprocess(self, value):
        return value.width

    return postprocess
