"""How fast a made-up programme is built, beside other generators. Run as `python -m bench`."""
