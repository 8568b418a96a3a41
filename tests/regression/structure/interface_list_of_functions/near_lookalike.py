class Interface:
    def __init__(self, fn, inputs):
        self.fn = fn


Interface([len, print], "text")
