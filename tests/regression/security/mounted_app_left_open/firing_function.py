from accounts import user_of
from fastapi import FastAPI
from gradio import Interface, mount_gradio_app


def build():
    app = FastAPI()
    a = Interface(lambda x: x, "text", "text")
    b = Interface(lambda x: x, "text", "text")
    app = mount_gradio_app(app, a, path="/a", auth_dependency=user_of)
    app = mount_gradio_app(app, b, path="/b")  # expect: mounted-app-left-open
    return app
