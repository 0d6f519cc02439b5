"""`python -m offersite`."""

from .commands import main

main()
