"""The payload table: what every component hands to a handler, and takes back from one.

``probe``     runs inside a Gradio release: an app is launched, and asked over HTTP
``untouched`` runs inside one, too: what a page sends where nothing was touched
``merge``     many releases' answers -> ``src/gradio_patterns/api/gradio_payloads.json``
``command``   the command line of ``scripts/payload_table.py``
"""
