import http.server
import threading
import urllib.request

import gradio as gr


class Inside(http.server.BaseHTTPRequestHandler):
    """Stands for a service that only the server can reach."""

    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"the keys of the house")


inside = http.server.HTTPServer(("127.0.0.1", 0), Inside)
threading.Thread(target=inside.serve_forever, daemon=True).start()
print(f"INSIDE http://127.0.0.1:{inside.server_port}/", flush=True)


def read(address):
    with urllib.request.urlopen(address) as page:
        return page.read().decode()


with gr.Blocks() as demo:
    address = gr.Textbox(label="Address of a page")
    text = gr.Textbox(label="Text")
    address.submit(read, address, text, api_name="read")

if __name__ == "__main__":
    demo.launch()
