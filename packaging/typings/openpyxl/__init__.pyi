from collections.abc import Sequence
from typing import BinaryIO

from openpyxl.cell import WriteOnlyCell

class Dimension:
    width: float

class Dimensions:
    def __getitem__(self, name: str) -> Dimension: ...

class Sheet:
    freeze_panes: str
    column_dimensions: Dimensions
    def append(self, row: Sequence[WriteOnlyCell]) -> None: ...
    def close(self) -> None: ...

class Workbook:
    def __init__(self, write_only: bool = False) -> None: ...
    def create_sheet(self, title: str) -> Sheet: ...
    def save(self, path: BinaryIO) -> None: ...
