"""Runs inside an environment that holds one release of Gradio; knows nothing of the project.

``cases``     which components are asked, with which options, and what is handed back to them
``words``     a value in words: its type, its shape, what its containers hold
``taking``    what a handler is handed, over HTTP
``giving``    what becomes of what a handler returns, over HTTP
``happening`` what an event hands over in its data, over HTTP
``server``    the launched app: its configuration, one call
"""
