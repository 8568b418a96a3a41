"""The names of the targets, known without importing what they fuzz."""

NAMES = ("reader", "notebook", "config", "suppressions", "baseline", "report", "review", "fix")
