"""Looks at every page of the built site with programs that are not ours; see `python -m audit --help`."""
