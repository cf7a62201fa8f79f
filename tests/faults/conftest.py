"""The rigs import each other by their bare names, as they do when they run."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
