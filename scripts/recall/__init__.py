"""Real files read by people before the review saw them: which of their faults it finds."""
