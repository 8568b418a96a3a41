from fastapi import FastAPI
from gradio import Blocks, mount_gradio_app


def create():
    server = FastAPI()
    with Blocks() as demo:
        pass
    site = mount_gradio_app(server, demo, "")

    @site.get("/health")  # expect: mount-hides-routes
    def health():
        return "well"

    @server.websocket("/live")  # expect: mount-hides-routes
    async def live(socket):
        await socket.accept()

    return site
