"""What the tests and the audit need to look at the built site with a real browser."""
