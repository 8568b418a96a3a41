def load(path, inputs):
    return path


class Model:
    def load(self, fn, inputs, outputs):
        return fn

    def submit(self, fn, *values):
        return fn


model = Model()
model.load(load, inputs="text", outputs="text")
model.submit(load, "text", "text")


def wire(pool, trainer):
    pool.submit(load, inputs="a", outputs="b")
    trainer.load(load, "text", "text")
