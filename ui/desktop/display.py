"""Whether there is a screen to open a window on."""

import os
import sys


def lacks_display() -> bool:
    """Tell that this machine has no display, and how to get an answer all the same."""
    has = sys.platform != "linux" or any(map(os.environ.get, ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")))
    if not has:
        sys.stderr.write("There is no display here. Ask in words: navigator find shelter --near 97401\n")
    return not has
