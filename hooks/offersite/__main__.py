"""`python -m offersite`."""

import signal

# From here on, until we say why we end, an early Ctrl+C ends us without a word, where Python would print its
# way there. Whoever started us may have chosen otherwise.
if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)

import atexit
import gc
import sys

from .system.process import Ended, end_on_signals, print_anything, say_last, sentence

# The data is read once and stays until the end: looking for garbage in it only takes time. Python would still
# do so when it ends.
gc.disable()
atexit.register(gc.freeze)
end_on_signals()
print_anything()
try:
    from .commands import main  # here, since it takes as long as many a command: it may be interrupted

    main()
except Ended as end:
    say_last(f"ended by {end.signal}")
    raise
except OSError as error:
    say_last(f"Error: {sentence(error)}")
    sys.exit(1)
