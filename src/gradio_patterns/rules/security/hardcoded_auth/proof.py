"""A reader of the source logs in with two texts that stand in it."""

import ast
from itertools import permutations

from proving import Example, Seen


def observe(app: Example) -> Seen:
    tree = ast.parse((app.folder / "app.py").read_text(encoding="utf-8"))
    texts = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " not in node.value
    }
    secrets = {"CLINIC_USER": "frontdesk", "CLINIC_PASSWORD": "kept-outside-the-code"}
    with app.running(env=secrets) as server:
        for user, password in permutations(sorted(texts), 2):
            form = {"username": user, "password": password}
            if server.post("login", data=form).status_code == 200:
                return Seen(
                    True, f"logged in as {user!r} with {password!r}, both read in the source"
                )
        right = {"username": "frontdesk", "password": secrets["CLINIC_PASSWORD"]}
        status = server.post("login", data=right).status_code
    return Seen(
        False, f"no pair of texts in the source logs in; the password from outside: {status}"
    )
