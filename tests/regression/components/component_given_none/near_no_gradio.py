"""A class of the same names in a module that only speaks of gradio."""

import tokenizers

NAME = "gradio"


class Reader(tokenizers.Tokenizer):
    def preprocess(self, payload):
        return payload.width
