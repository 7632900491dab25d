"""Section 9: lists, loads, and what is left of files."""
