"""All actions with their keys: shortcuts, the menu and the overview of keys read this table."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

CONTEXT = "Actions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing that can be done. `keys` work anywhere; `letter` only while the list, the map or the detail has the focus."""

    id: str
    text: str
    keys: tuple[str, ...] = ()
    letter: str = ""
    in_menu: bool = False

    @property
    def label(self) -> str:
        """Return the words in the language of the window."""
        return QCoreApplication.translate(CONTEXT, self.text)

    @property
    def letter_shown(self) -> str:
        """Return the letter as hints show it; the bar, which no keyboard names, in the language of the window."""
        return self.letter.replace("Space", QCoreApplication.translate("Actions", "Space"))


ACTIONS: tuple[Action, ...] = (
    Action(id="find", text=str(QT_TRANSLATE_NOOP("Actions", "Find")), keys=("Ctrl+1",)),
    Action(id="directory", text=str(QT_TRANSLATE_NOOP("Actions", "Directory")), keys=("Ctrl+7",)),
    Action(id="settings", text=str(QT_TRANSLATE_NOOP("Actions", "Settings")), keys=("Ctrl+8",), in_menu=True),
    Action(id="log", text=str(QT_TRANSLATE_NOOP("Actions", "Log")), keys=("Ctrl+2",)),
    Action(
        id="new_encounter",
        text=str(QT_TRANSLATE_NOOP("Actions", "New encounter in the Log; there Ctrl+N, too")),
        keys=("Ctrl+Shift+E",),
    ),
    Action(
        id="resource_only",
        text=str(QT_TRANSLATE_NOOP("Actions", "Resource only: a contact without a person, in the Log")),
        keys=("Ctrl+Shift+R",),
    ),
    Action(id="follow_ups", text=str(QT_TRANSLATE_NOOP("Actions", "Follow-ups")), keys=("Ctrl+3",)),
    Action(id="people", text=str(QT_TRANSLATE_NOOP("Actions", "People")), keys=("Ctrl+4",)),
    Action(id="review", text=str(QT_TRANSLATE_NOOP("Actions", "Review")), keys=("Ctrl+5",)),
    Action(
        id="sign",
        text=str(QT_TRANSLATE_NOOP("Actions", "In Review: co-sign, send back; month before, after")),
        letter="Ctrl+Enter, Ctrl+Shift+Enter; Alt+Left, Alt+Right",
    ),
    Action(
        id="attempt",
        text=str(QT_TRANSLATE_NOOP("Actions", "In Follow-ups: the way, then the result; Ctrl+Z takes it back")),
        letter="1\u20139",
    ),
    Action(
        id="give",
        text=str(QT_TRANSLATE_NOOP("Actions", "In Follow-ups: read, give to somebody, made earlier; Ctrl+P prints")),
        letter="Enter, G, M",
    ),
    Action(
        id="lock", text=str(QT_TRANSLATE_NOOP("Actions", "Lock or unlock the casebook")), keys=("Ctrl+L",), in_menu=True
    ),
    Action(
        id="sitter",
        text=str(QT_TRANSLATE_NOOP("Actions", "Who sits at the casebook: sign out, second rider")),
        keys=("Shift+F4",),
        in_menu=True,
    ),
    Action(id="switch", text=str(QT_TRANSLATE_NOOP("Actions", "The other rider of this shift")), keys=("F4",)),
    Action(
        id="refer", text=str(QT_TRANSLATE_NOOP("Actions", "Refer to the selected place")), keys=("Ctrl+R",), letter="R"
    ),
    Action(
        id="draft",
        text=str(QT_TRANSLATE_NOOP("Actions", "Go on with a referral that was left")),
        keys=("Ctrl+Shift+D",),
    ),
    Action(id="query", text=str(QT_TRANSLATE_NOOP("Actions", "Type what is needed")), keys=("Ctrl+K",), letter="/"),
    Action(id="origin", text=str(QT_TRANSLATE_NOOP("Actions", "Set where from")), keys=("Ctrl+O",)),
    Action(
        id="places",
        text=str(QT_TRANSLATE_NOOP("Actions", "Saved places: keep the one in From, remove one")),
        keys=("Ctrl+Shift+O",),
        in_menu=True,
    ),
    Action(id="facts", text=str(QT_TRANSLATE_NOOP("Actions", "The facts of the situation")), keys=("F3",)),
    Action(id="map", text=str(QT_TRANSLATE_NOOP("Actions", "Map of the hits")), keys=("Ctrl+M",), in_menu=True),
    Action(
        id="browse",
        text=str(QT_TRANSLATE_NOOP("Actions", "Look through all: by need, A to Z")),
        keys=("Ctrl+B",),
        in_menu=True,
    ),
    Action(
        id="in_list",
        text=str(QT_TRANSLATE_NOOP("Actions", "There: jump to a name, next and previous letter")),
        letter="A\u2013Z; Left, Right",
    ),
    Action(
        id="on_map",
        text=str(QT_TRANSLATE_NOOP("Actions", "On the map: next and previous hit, all hits, from here")),
        letter="N, Shift+N, 0, O",
    ),
    Action(
        id="answer",
        text=str(QT_TRANSLATE_NOOP("Actions", "In the facts: yes, no, not asked")),
        letter="Y, N, U",
    ),
    Action(
        id="new",
        text=str(QT_TRANSLATE_NOOP("Actions", "New: clear the facts and the words")),
        keys=("Ctrl+N",),
        in_menu=True,
    ),
    Action(id="hits", text=str(QT_TRANSLATE_NOOP("Actions", "From the query to the hits")), letter="Down, Up, PgDn"),
    Action(id="open", text=str(QT_TRANSLATE_NOOP("Actions", "Open the hit")), letter="Enter"),
    Action(
        id="number",
        text=str(QT_TRANSLATE_NOOP("Actions", "Show the number large")),
        keys=("Ctrl+Space",),
        letter="Space",
    ),
    Action(id="copy", text=str(QT_TRANSLATE_NOOP("Actions", "Copy the number")), keys=("Ctrl+Shift+C",), letter="C"),
    Action(
        id="card", text=str(QT_TRANSLATE_NOOP("Actions", "Put it on a card to hand over")), keys=("Ctrl+P",), letter="P"
    ),
    Action(
        id="heard",
        text=str(QT_TRANSLATE_NOOP("Actions", "What was heard: how many are free")),
        keys=("Ctrl+H",),
        letter="H",
    ),
    Action(
        id="wrong",
        text=str(QT_TRANSLATE_NOOP("Actions", "Report what is wrong about the place")),
        keys=("Ctrl+Shift+W",),
        letter="W",
    ),
    Action(
        id="leave_out",
        text=str(QT_TRANSLATE_NOOP("Actions", "Leave out the wish that stands in the way")),
        keys=("Ctrl+D",),
    ),
    Action(
        id="questions",
        text=str(QT_TRANSLATE_NOOP("Actions", "Answer what is to be asked")),
        keys=("Ctrl+Shift+A",),
        letter="A",
    ),
    Action(
        id="reply",
        text=str(QT_TRANSLATE_NOOP("Actions", "In what is to be asked: yes, no, it depends, undo")),
        letter="Y, N, D, U",
    ),
    Action(id="back", text=str(QT_TRANSLATE_NOOP("Actions", "Back one step")), letter="Esc"),
    Action(id="lines", text=str(QT_TRANSLATE_NOOP("Actions", "All crisis and help lines")), keys=("Ctrl+Shift+L",)),
    Action(id="next_pane", text=str(QT_TRANSLATE_NOOP("Actions", "Next pane")), keys=("F6",)),
    Action(id="previous_pane", text=str(QT_TRANSLATE_NOOP("Actions", "Previous pane")), keys=("Shift+F6",)),
    Action(
        id="decide",
        text=str(QT_TRANSLATE_NOOP("Actions", "In Directory: join, keep apart, undo")),
        letter="J, A, U",
    ),
    Action(id="reject", text=str(QT_TRANSLATE_NOOP("Actions", "In Directory: reject a report")), letter="Delete"),
    Action(id="night", text=str(QT_TRANSLATE_NOOP("Actions", "Day or night look")), keys=("F8",), in_menu=True),
    Action(id="dimmer", text=str(QT_TRANSLATE_NOOP("Actions", "At night: less light")), keys=("F7",), in_menu=True),
    Action(
        id="officer",
        text=str(QT_TRANSLATE_NOOP("Actions", "The screen as an officer may see it")),
        keys=("F10",),
        in_menu=True,
    ),
    Action(id="full_screen", text=str(QT_TRANSLATE_NOOP("Actions", "Full screen")), keys=("F11",), in_menu=True),
    Action(
        id="high_contrast",
        text=str(QT_TRANSLATE_NOOP("Actions", "High contrast look")),
        keys=("Shift+F8",),
        in_menu=True,
    ),
    Action(
        id="vehicle",
        text=str(QT_TRANSLATE_NOOP("Actions", "Desk or vehicle: large targets")),
        keys=("Ctrl+F8",),
        in_menu=True,
    ),
    Action(id="larger", text=str(QT_TRANSLATE_NOOP("Actions", "Larger")), keys=("Ctrl++", "Ctrl+="), in_menu=True),
    Action(id="smaller", text=str(QT_TRANSLATE_NOOP("Actions", "Smaller")), keys=("Ctrl+-",), in_menu=True),
    Action(
        id="import",
        text=str(QT_TRANSLATE_NOOP("Actions", "Import a directory file\u2026")),
        keys=("Ctrl+I",),
        in_menu=True,
    ),
    Action(
        id="pack",
        text=str(QT_TRANSLATE_NOOP("Actions", "Install a signed pack\u2026")),
        keys=("Ctrl+Shift+I",),
        in_menu=True,
    ),
    Action(id="keys", text=str(QT_TRANSLATE_NOOP("Actions", "Keys")), keys=("F1",), letter="?", in_menu=True),
    # Each language is named in itself: the menu offers the one that is not spoken.
    Action(id="language", text=str(QT_TRANSLATE_NOOP("Actions", "Espa\u00f1ol")), in_menu=True),
    Action(id="about", text=str(QT_TRANSLATE_NOOP("Actions", "About")), in_menu=True),
)


def action(action_id: str) -> Action:
    """Return one action of the table."""
    return next(known for known in ACTIONS if known.id == action_id)
