"""Servers over the review: MCP for assistants. Each needs its extra, imported when it starts."""
