"""The gate agrees with the plain question, whatever text and words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gradio_patterns.wording import words_said

PIECES = st.sampled_from(
    ["auth", "auth_message", ".auth(", "click(", "clicks", "é", " ", "\n", "[", "_", "x=1", "sk-"]
)
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=12).map("".join)
ANY = PIECES | st.sampled_from(["a", "click", "k(", "h_m", "(", "é("])
WORDS = st.lists(ANY, max_size=8).map(tuple)


@given(TEXTS, WORDS)
def test_as_a_plain_search_would_say(text: str, words: tuple[str, ...]) -> None:
    assert words_said(text, words) == frozenset(word for word in words if word in text)
