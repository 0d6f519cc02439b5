"""Turns a programme's YAML into a multilingual site: reading → model → rules → views → outputs."""
