"""The listener gets the same mode with and without the keyword."""

from proving import Example, NotApplicable, Seen

GRADIO = ("4.0.2",)
KEYWORD = ', trigger_mode="once"'


def observe(app: Example) -> Seen:
    if app.gradio < (4,):
        raise NotApplicable("listeners take no trigger_mode")
    path = app.folder / "app.py"
    source = path.read_text(encoding="utf-8")
    written = _mode(app)
    if KEYWORD not in source:
        return Seen(False, f"not written, and the mode is {written!r}")
    path.write_text(source.replace(KEYWORD, ""), encoding="utf-8")
    default = _mode(app)
    return Seen(written == default, f"the mode is {written!r}, without the keyword {default!r}")


def _mode(app: Example) -> str:
    config = app.build().module.demo.get_config_file()
    return config["dependencies"][0]["trigger_mode"]
