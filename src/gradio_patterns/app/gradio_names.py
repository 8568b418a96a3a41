"""Names of Gradio that the reader itself must know.

Held against the API table by a test, so that they cannot go stale unseen.
"""

EVENTS = frozenset(
    {
        "apply", "blur", "change", "clear", "click", "collapse", "copy", "delete", "double_click",
        "download", "edit", "end", "example_select", "expand", "focus", "input", "key_up", "like",
        "load", "option_select", "pause", "pause_recording", "play", "preview_close",
        "preview_open", "release", "retry", "select",
        "start_recording", "stop", "stop_recording", "stream", "submit", "tick", "undo", "unload",
        "upload",
    }
)  # fmt: skip
"""Event listeners some component or Blocks has had since 3.16."""

CHAINS = frozenset({"then", "success", "failure"})
"""Listeners on the result of a listener."""

SELF_RETURNING = frozenset({"queue", "style", "render", "unrender"})
"""Methods that give back the object they are called on."""

APPS = frozenset({"Blocks", "Interface", "ChatInterface", "TabbedInterface", "Server"})
"""Classes whose objects are launched."""
