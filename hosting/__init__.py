"""Puts a built site on hosts that show a change at an address of its own before it is published."""
