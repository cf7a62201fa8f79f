"""Choices that cannot be saved are said on the screen; nothing else stops for them."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from navigator.errors import NavigatorError
from ui.desktop.services import DesktopServices, Scalar, Settings
from ui.phrases.spoken import error_words


class Choices(QObject):
    """Settings whose failures are a sentence: a full disk must not keep anybody from finding a place."""

    failed = Signal(str)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings

    def get(self, key: str, default: Scalar) -> Scalar:
        """Return a choice, or the default."""
        return self._settings.get(key, default)

    def set(self, key: str, value: Scalar) -> None:
        """Keep a choice if that is possible."""
        try:
            self._settings.set(key, value)
        except NavigatorError as error:
            self.failed.emit(f"{error_words(error.message)} {error_words(error.hint)}".strip())


def with_choices(services: DesktopServices) -> tuple[DesktopServices, Choices]:
    """Return the services with settings that fail softly."""
    choices = Choices(services.settings)
    return replace(services, settings=choices), choices
