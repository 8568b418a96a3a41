"""Run app files on the Gradio of this Python: did each build, start and answer, and what was said?

Started by `migration_rate.py` in the environment of one release. Gradio is imported once; every app
runs in a fork. Prints one line of JSON: path to {"error", "warnings"}.
"""

import json
import os
import re
import runpy
import sys
import tempfile
import traceback
import urllib.request
import warnings

os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
os.environ["GRADIO_SSR_MODE"] = "False"
os.environ["GRADIO_SERVER_NAME"] = "127.0.0.1"

TIMEOUT = 60


def main(paths: list[str]) -> None:
    import gradio  # noqa: F401
    from gradio import themes  # noqa: F401

    print(json.dumps({path: forked(path) for path in paths}))


def forked(path: str) -> dict[str, str]:
    """Run one app in a child process."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        with os.fdopen(writer, "w") as out:
            json.dump(run(path), out)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as received:
        text = received.read()
    os.waitpid(child, 0)
    return json.loads(text) if text else {"error": "the process died", "warnings": ""}


def run(path: str) -> dict[str, str]:
    """Execute the file as ``python app.py`` would, up to the point where it waits."""
    import signal

    import gradio as gr
    from gradio import blocks

    launched = []
    launch = blocks.Blocks.launch

    def noted(self, *args, **kwargs):
        result = launch(self, *args, **kwargs)
        launched.append(self)
        return result

    blocks.Blocks.launch = noted
    blocks.Blocks.block_thread = lambda self: None
    gr.close_all()
    signal.alarm(TIMEOUT)
    os.chdir(tempfile.mkdtemp())
    error = ""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        warnings.simplefilter("ignore", ResourceWarning)
        try:
            runpy.run_path(path, run_name="__main__")
            error = answered(launched)
        except BaseException as problem:
            error = "".join(traceback.format_exception_only(type(problem), problem)).strip()
    own = dict.fromkeys(str(entry.message).strip() for entry in caught)
    if not error:
        error = called(launched[-1].local_url, path)
    return {"error": error, "warnings": " / ".join(own)}


def answered(launched: list) -> str:
    """Whether the page and its configuration come."""
    if not launched:
        return "nothing was launched"
    for page in ("", "config"):
        with urllib.request.urlopen(launched[-1].local_url + page, timeout=20) as reply:
            if reply.status != 200:
                return f"the server answered {reply.status}"
    return ""


def called(url: str, path: str) -> str:
    """What goes wrong with the calls that the file asks for: ``# call: /name [arguments]``."""
    with open(path, encoding="utf-8") as file:
        calls = re.findall(r"^# call: (/\w+) (\[.*\])$", file.read(), re.MULTILINE)
    if not calls:
        return ""
    from gradio_client import Client

    name = ""
    try:
        visitor = Client(url, verbose=False)
        for name, arguments in calls:
            visitor.predict(*json.loads(arguments), api_name=name)
    except Exception as problem:
        return f"{name}: {type(problem).__name__}: {problem}"
    return ""


if __name__ == "__main__":
    main(sys.argv[1:])
