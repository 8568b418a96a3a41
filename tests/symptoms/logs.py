"""Logs as people paste them, and what is to be read off them: (text, message, path, line)."""

MODULE = """\
Traceback (most recent call last):
  File "/home/ada/shop/app.py", line 7, in <module>
    picture = gr.Image(source="webcam")
  File "/usr/lib/python3.11/site-packages/gradio/component_meta.py", line 194, in wrapper
    return fn(self, **kwargs)
TypeError: Image.__init__() got an unexpected keyword argument 'source'
"""
CHAIN = """\
INFO:     127.0.0.1:5000 - "POST /run/predict HTTP/1.1" 500
Traceback (most recent call last):
  File "app.py", line 3, in load
    value = cache[name]
KeyError: 'tea'

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "/opt/venv/lib/python3.12/site-packages/gradio/queueing.py", line 625, in process_events
    response = await route_utils.call_process_api(
  File "C:\\shop\\app.py", line 12, in price
    raise gr.Error("no tea")
gradio.exceptions.Error: no tea
"""
COLOURED = (
    "\x1b[31mERROR\x1b[0m app: \n"
    '  File "app.py", line 5, in <module>\n    gr.Box()\n    ^^^^^^\n'
    "AttributeError: module 'gradio' has no attribute 'Box'\n"
)
WARNING = (
    "/x/site-packages/gradio/utils.py:1002: UserWarning: Expected 1 arguments for function\n"
    "  warnings.warn(\n"
)
PLAIN = "event_trigger() got an   unexpected keyword argument 'every'"
CONTAINER = """\
web-1  | Traceback (most recent call last):
web-1  |   File "/srv/app.py", line 2, in <module>
web-1  |     gr.Textbox.update(value="a")
web-1  | AttributeError: type object 'Textbox' has no attribute 'update'
"""

EXPECTED = {
    "module": (
        MODULE, "TypeError: Image.__init__() got an unexpected keyword argument 'source'",
        "/home/ada/shop/app.py", 7,
    ),
    "chain": (CHAIN, "KeyError: 'tea'", "app.py", 3),
    "coloured": (
        COLOURED, "AttributeError: module 'gradio' has no attribute 'Box'", "app.py", 5,
    ),
    "warning": (WARNING, "UserWarning: Expected 1 arguments for function", "", 0),
    "plain": (PLAIN, "event_trigger() got an unexpected keyword argument 'every'", "", 0),
    "container": (
        CONTAINER, "AttributeError: type object 'Textbox' has no attribute 'update'",
        "/srv/app.py", 2,
    ),
}  # fmt: skip
FACTS = {
    "module": ("gr.Image(source=)", "4.0"),
    "coloured": ("gr.Box", "4.0"),
    "plain": (".event(every=)", "5.0"),
    "container": ("Textbox.update()", "4.0"),
}
"""What became of the name, by log: label and the release without it."""
