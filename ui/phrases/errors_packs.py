"""What goes wrong with a signed pack, with a saved place, and on a screen that is turned to somebody else."""

from ui.tongue import QT_TRANSLATE_NOOP

SENTENCES: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("Errors", "Nothing is saved while the screen shows what an officer may see."),
    QT_TRANSLATE_NOOP("Errors", "F10 goes back to your own."),
    QT_TRANSLATE_NOOP("Errors", "The casebook is locked."),
    QT_TRANSLATE_NOOP("Errors", "Unlock it first."),
    QT_TRANSLATE_NOOP("Errors", "Type one, such as “District 6 station”."),
    QT_TRANSLATE_NOOP("Errors", "Type another name, such as “Eugene post”."),
    QT_TRANSLATE_NOOP("Errors", "This is not a whole directory pack, so nothing was changed."),
    QT_TRANSLATE_NOOP("Errors", "Copy it again from where it came from, or ask your agency for a new one."),
    QT_TRANSLATE_NOOP("Errors", "The signature of this pack is wrong: it was altered, so nothing was changed."),
    QT_TRANSLATE_NOOP("Errors", "Ask your agency for the pack again, and tell whoever looks after it."),
    QT_TRANSLATE_NOOP("Errors", "The directory in this pack is not one that Navigator makes, so nothing was changed."),
    QT_TRANSLATE_NOOP("Errors", "Tell whoever made the pack."),
    QT_TRANSLATE_NOOP("Errors", "This pack was made by a newer Navigator, so nothing was changed."),
    QT_TRANSLATE_NOOP("Errors", "This pack was made by an older Navigator, so nothing was changed."),
    QT_TRANSLATE_NOOP("Errors", "Ask your agency for a new pack."),
    QT_TRANSLATE_NOOP("Errors", "The words do not fit the key of this pack, so nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Errors", "Read them again from what your agency gave you; if they differ, the pack is not from there."
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "This pack is signed with a key that your agency's policy does not name, so nothing was changed."
    ),
    QT_TRANSLATE_NOOP("Errors", "Ask your agency for a pack signed with its own key."),
    QT_TRANSLATE_NOOP("Errors", "Ask your agency for its newest pack."),
    QT_TRANSLATE_NOOP("Errors", "Check the path of the pack."),
    QT_TRANSLATE_NOOP("Errors", "This pack cannot be read to its end, so nothing was changed."),
    QT_TRANSLATE_NOOP("Errors", "Copy it to this laptop first."),
    QT_TRANSLATE_NOOP("Errors", "The directory in this pack is invented, for training, so nothing was changed."),
    QT_TRANSLATE_NOOP("Errors", "Ask your agency for its real directory."),
)
FORMS: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("Errors", "A name has letters, and up to {n} characters."),
    QT_TRANSLATE_NOOP("Errors", "“{name}” is a place on the map already."),
    QT_TRANSLATE_NOOP("Errors", "{name} cannot be read."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "This pack is signed with a key that is not known here yet. Its words are: {name}. Nothing was changed.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "This pack (number {n}) was rolled back: number {n2} was installed here already. Nothing was changed.",
    ),
)
