"""Building the app raises."""
