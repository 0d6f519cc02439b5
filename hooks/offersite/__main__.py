"""`python -m offersite`."""

import gc

from .commands import main

# The data is read once and stays until the end: looking for garbage in it only takes time.
gc.disable()
main()
