"""Launches, logins and variables, as rules about serving ask for them."""

import pytest

from gradio_patterns.app import read_app
from gradio_patterns.app.serving import environment_name, launches, logins, on_space
from gradio_patterns.findings.finding import Target

TARGET = Target((6, 31, 0), "6.31.0", "test")


def app_of(text):
    return read_app("import gradio as gr\nimport os\n" + text, "app.py", TARGET)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("gr.Blocks().launch()", 1),
        ("from ui import make\nmake().launch(share=True)", 1),
        ("from ui import make\nmake().launch()", 0),
        ("class Window:\n    pass\nWindow().launch(share=True)", 0),
        ("browser.chromium.launch(headless=True)", 0),
    ],
)
def test_a_launch_is_known_by_its_app_or_its_keywords(text, count):
    assert len(launches(app_of(text))) == count


def test_a_login_is_any_auth_but_none():
    app = app_of("d = gr.Blocks()\nd.launch(auth=None)\nd.launch(auth=[])\nd.launch(auth=x)\n")
    assert [call.node.lineno for call, _ in logins(app)] == [5, 6]


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ('os.getenv("A")', "A"),
        ('os.environ["A"]', "A"),
        ('os.environ.get("A", "x")', "A"),
        ("os.getenv(NAME)", None),
        ('settings["A"]', None),
        ("B", "B"),
    ],
)
def test_the_variable_that_an_expression_reads(value, name):
    app = app_of(f'B = os.getenv("B")\nvalue = {value}\n')
    node = app.tree.body[-1].value
    assert environment_name(app, node, app.walked.module.place) == name


@pytest.mark.parametrize(
    ("readme", "space"),
    [
        ("---\ntitle: A\nsdk: gradio\n---\n", True),
        ("---\nsdk: docker\n---\nNot sdk: gradio\n", False),
        ("sdk: gradio\n", False),
    ],
)
def test_a_space_says_so_in_its_readme(tmp_path, readme, space):
    (tmp_path / "README.md").write_text(readme)
    path = tmp_path / "app.py"
    path.write_text("import gradio\n")
    assert on_space(read_app(path.read_text(), str(path), TARGET)) is space
