from gradio import Image

KIND = "PIL"


class Page:
    def __init__(self):
        self.photo = Image(type=KIND)  # expect: value-not-accepted
