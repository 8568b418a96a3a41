"""The language server: an open file is reviewed while it is written.

In: what an editor sends. Out: diagnostics, code actions, hover, completion, symbols. Imports every
room below and, of third parties, ``pygls`` and ``lsprotocol`` (the extra ``lsp``); only ``cli``
imports it.
"""
