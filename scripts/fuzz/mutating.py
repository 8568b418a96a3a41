"""Damaged inputs: real ones with bytes, words or whole nodes changed."""

from __future__ import annotations

import random

from fuzz.grafts import graft

MAX_LENGTH = 8000


def mutate(data: bytes, chance: random.Random, words: tuple[bytes, ...], other: bytes) -> bytes:
    """One to six changes: bytes, words of the format, pieces moved, doubled or of another input."""
    body = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        size = len(body)
        start = chance.randrange(size + 1)
        end = min(size, start + chance.choice((1, 1, 2, 4, 16, 64, 400)))
        kind = chance.randrange(9)
        if kind == 0:
            del body[start:end]
        elif kind == 1:
            body[start:start] = chance.choice(words)
        elif kind == 2:
            body[start:end] = chance.choice(words)
        elif kind == 3:
            body[start:start] = body[start:end]
        elif kind == 4 and start < size:
            body[start] ^= 1 << chance.randrange(8)
        elif kind == 5:
            body[start:start] = chance.randbytes(chance.randint(1, 4))
        elif kind == 6:
            piece = bytes(body[start:end])
            del body[start:end]
            to = chance.randrange(len(body) + 1)
            body[to:to] = piece
        elif kind == 7 and other:
            begin = chance.randrange(len(other))
            body[start:end] = other[begin : begin + chance.randint(1, 200)]
        elif kind == 8:
            body = body[: chance.randrange(size + 1)] if chance.random() < 0.3 else body
    return bytes(body[:MAX_LENGTH])


def changed(
    data: bytes, chance: random.Random, words: tuple[bytes, ...], other: bytes, python: bool
) -> bytes:
    """Python by whole nodes, with some damaged bytes now and then; all else by bytes."""
    if python:
        data = graft(data, chance, other)
        if chance.random() < 0.85:
            return data[: 4 * MAX_LENGTH]
    return mutate(data, chance, words, other)
