"""Words of the formats, put into inputs while they are mutated."""

# fmt: off
PYTHON = (
    'gr. import gradio as gr\n', 'gradio', 'gr.Blocks()', 'with ', 'def f(', 'async ',
    'lambda x: ', 'yield ', 'return ', 'await ', 'None', '*a', '**k', '[', ']', '(', ')', '{',
    '}', ':', ',', '=', ':=', '\n', '\r\n', '\r', '\t', '    ', '\x0c', 'é', '😀', '\u2028',
    '\ufeff', '\\', "'", '"', '"""', "f'{", 'global ', 'nonlocal ', 'class C:\n', 'for x in ',
    'if ', 'else:\n', 'try:\n', 'except:\n', 'match ', 'case ', '@', '->', '.click(', '.launch(',
    'inputs=', 'outputs=', 'fn=', 'gr.on(', 'gr.State()', 'gr.render', 'del ', '...', '0',
    '1e999', '0x', "b''", '# gradio-patterns: ignore[', '# coding: latin-1\n',
    '# -*- coding: utf-16 -*-\n', 'import ', 'from . import *\n',
)
READER = (
    b'\xef\xbb\xbf', b'\x00', b'\xff\xfe', b'utf-8', b'cp1252', b'ascii', b'hex', b'rot13',
    b'utf-7', b'idna', b'undefined', b'unicode_escape',
)
NOTEBOOK = (
    b'"source": ', b'"cells": [', b'"cell_type": "code"', b'null', b'[]', b'{}', b'[', b']', b'"',
    b'\\u00e9', b'\\ud800', b'\\n', b'\\u2028', b'%%time\\n', b'!ls\\n', b'%%html\\n', b'1e999',
    b'-0', b'NaN', b',', b'"worksheets": [', b'"input": ', b'\xef\xbb\xbf',
    b'"language_info": {"name": "r"}', b'?',
)
CONFIG = (
    b'"', b"'", b'"""', b'[', b']', b'{', b'}', b'=', b'\n', b'[[x]]\n', b'**/', b'[!', b'[^]',
    b'gp', b'GP1', b'all', b'~=5.1', b'==5.*', b'===6', b'5.0b1', b'inf', b'nan', b'1979-05-27',
    b'\\u0000', b'\\', b'.', b'\xef\xbb\xbf', b'\xff', b'true', b'-1',
)
SUPPRESSIONS = (
    b'# gradio-patterns: ignore', b'[', b']', b',', b'#', b'ignore-file', b'# noqa ', b'GP801',
    b'unused-suppression', b"'''", b'\\\n', b'\n\n', b'    ',
)
BASELINE = (
    b'"fingerprint": ', b'"path": ', b'"findings": ', b'"format": ', b'null', b'[', b']', b'{',
    b'}', b'"', b',', b'1e999', b'\\ud800', b'\xff', b'NaN',
)
REPORT = (
    b'\n', b'\r', b'::error ::', b'`', b'```', b'|', b'<script>', b'\x1b[31m', b'\x00', b'%0A',
    b'\xe2\x80\xa8', b'\xff', b'\xf0\x9f\x98\x80', b'\x00\x05', b'\x00\x03', b'\t', b'~~~',
)
