"""The window: PySide6 views over view models over the domain."""
