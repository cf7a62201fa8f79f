"""Lets the benches use the tests' fakes."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent))
