"""What the frozen app starts with."""

import sys

from ui.bootstrap import main

if __name__ == "__main__":
    sys.exit(main())
