"""What is masked before anything is sent; needs no client."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gradio_patterns.findings.finding import Target
from gradio_patterns.findings.positions import split_lines
from gradio_patterns.llm.masking import shown

TARGET = Target((6, 31, 0), "6.31.0", "test")
HEAD = "import gradio as gr\nimport os\ndemo = gr.Blocks()\n"
RANDOM = "aB3dE5gH7jK9mN1pQ3sT5vX7zC9eG1iK3mO5qS7u"


def sent(text: str) -> str:
    return "\n".join(shown(text, "app.py", TARGET))


@pytest.mark.parametrize(
    ("code", "secret"),
    [
        ('demo.launch(auth=("admin", "hunter2"))', "hunter2"),
        ('demo.launch(auth=[("a", "hunter2"), ("b", "swordfish")])', "swordfish"),
        ('PAIRS = [("a", "hunter2")]\ndemo.launch(auth=PAIRS)', "hunter2"),
        ('P = "hunter2"\nPAIRS = ("a", P)\ndemo.launch(auth=PAIRS)', "hunter2"),
        ('def check(u, p):\n    return p == "x" and u\npassword = "hunter2"', "hunter2"),
        ('def check(user, password):\n    return password == "hunter2"', "hunter2"),
        ('def check(user, password="hunter2"):\n    return user', "hunter2"),
        ('config = {"api_key": "hunter2"}', "hunter2"),
        ('config["api-key"] = "hunter2"', "hunter2"),
        ('token = os.getenv("HF_TOKEN", "hunter2")', "hunter2"),
        ('os.environ["OPENAI_API_KEY"] = "hunter2"', "hunter2"),
        ('os.environ.setdefault("SECRET", "hunter2")', "hunter2"),
        ('client = Client(api_key="hunter" + "2secret")', "2secret"),
        ('client = Client(api_key=f"hunter2{demo}")', "hunter2"),
        ('self.token: str = b"hunter2"', "hunter2"),
        (f'x = "hf_{RANDOM}"', RANDOM),
        (f'x = "sk-proj-{RANDOM}"', RANDOM),
        (f'x = """\nkey: ghp_{RANDOM}\n"""', RANDOM),
        (f'x = "AKIA" "ABCDEFGHIJKLMNOP"  # {RANDOM}', "ABCDEFGHIJKLMNOP"),
        (f'headers = {{"x": "Bearer {RANDOM}"}}', RANDOM),
        ('db = "postgres://admin:hunter2@host/db"', "hunter2"),
        ('x = """-----BEGIN RSA PRIVATE KEY-----\nhunter2\nabc\n-----END RSA PRIVATE KEY-----"""',
         "hunter2"),
        ('demo.launch(auth=lambda u, p: (u, p) == ("admin", "hunter2"))', "hunter2"),
        ('def ok(u, p):\n    return u == "x" and p == "hunter2"\ndemo.launch(auth=ok)', "hunter2"),
        ('def ok(u, p):\n    return check(p, "hunter2")\ndemo.launch(auth=ok)', "hunter2"),
        ('KEY = "hunter2"\nclient = OpenAI(api_key=KEY)', "hunter2"),
        ('setattr(openai, "api_key", "hunter2")', "hunter2"),
        ('ok = compare_digest(password, "hunter2")', "hunter2"),
        ('headers = {"Authorization": "hunter2"}', "hunter2"),
        ('if password.strip() == "hunter2":\n    pass', "hunter2"),
        ('token, other = "hunter2", 1', "hunter2"),
        ('token += "hunter2"', "hunter2"),
        ('token = "hunter2".strip()', "hunter2"),
        ('ADMIN_PW = "hunter2"', "hunter2"),
        ('db = connect("host=x user=y password=hunter2")', "hunter2"),
        ('get("https://example.org/?user=a&api_key=hunter2")', "hunter2"),
        ('gr.Textbox(value="hunter2", label="API key")\nsecret = "hunter2"', ""),
    ],
)  # fmt: skip
def test_secrets_do_not_leave(code: str, secret: str) -> None:
    text = sent(HEAD + code + "\n")
    assert not secret or secret not in text
    assert "<masked>" in text


@pytest.mark.parametrize(
    "code",
    [
        'gr.Textbox(type="password", label="Key")',
        "max_tokens = 5",
        'tokenizer = AutoTokenizer.from_pretrained("gpt2")',
        'token = os.environ["HF_TOKEN"]',
        'demo.launch(auth_message="Welcome")',
        'url = "https://example.org/a:b@c"',
        'def greet(name):\n    return name == "admin"\nbutton.click(greet)',
        'reply = chat("hello", max_tokens=5)',
        'help = "pass password={} or token=<yours>"',
        'name, other = "hello", token',
        'demo.launch(auth=check)\ntitle = "check"',
    ],
)
def test_what_is_no_secret_is_left(code: str) -> None:
    assert code in sent(HEAD + code + "\n")


def test_comments_and_docstrings_go_and_lines_stay() -> None:
    text = (
        '"""Doc\nof module."""\nx = "# no comment"  # comment\n\n\n'
        'def f():\n    """Doc."""\n    # only\n    return "\'#"\n'
    )
    lines = shown(text, "app.py", TARGET)
    assert lines == [
        '""', "", 'x = "# no comment"', "", "", "def f():", '    ""', "", "    return \"'#\""
    ]  # fmt: skip


@given(st.text(alphabet="abc #'\"\n\r\\\tü=()🙂f", max_size=60))
def test_any_text_keeps_its_number_of_lines(text: str) -> None:
    assert len(shown(text, "x.py", TARGET)) == len(split_lines(text))
