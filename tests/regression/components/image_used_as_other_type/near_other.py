import gradio as gr


class Photo:
    shape = (1, 2)

    def convert(self, mode):
        return self


def work(image, photo):
    return photo.convert("L"), image.shape


def outer(image):
    return [photo.convert("L") for photo in (Photo(),)], image.mean()


with gr.Blocks() as demo:
    image = gr.Image()
    photo = gr.State(Photo())
    out = gr.State()
    note = gr.State()
    image.change(work, [image, photo], [out, note])
    image.upload(outer, image, [out, note])
