"""F6 walks through the panes that are there."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

Stop = tuple[QWidget, Callable[[], None]]


def has_focus(pane: QWidget) -> bool:
    """Tell whether the focus is in a pane."""
    focus = pane.window().focusWidget()
    return focus is pane or pane.isAncestorOf(focus)


def go_on(stops: Sequence[Stop], step: int) -> None:
    """Move the focus to the next pane that is shown, each with what puts the focus into it."""
    seen = [stop for stop in stops if stop[0].isVisible()]
    at = max((index for index, (pane, _) in enumerate(seen) if has_focus(pane)), default=0)
    _, focus = seen[(at + step) % len(seen)]
    focus()
