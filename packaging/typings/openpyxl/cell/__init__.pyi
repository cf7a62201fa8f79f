from openpyxl import Sheet

class WriteOnlyCell:
    data_type: str
    quotePrefix: bool
    def __init__(self, ws: Sheet, value: str) -> None: ...
