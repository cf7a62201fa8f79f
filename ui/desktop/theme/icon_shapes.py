"""The stroke icons of this application, drawn by ourselves on a grid of 24.

Letters: M x y move, L x y line, Q and C curves, Z close, O cx cy r circle, R x y w h r rounded box. Absolute coordinates.
"""

from collections.abc import Mapping
from types import MappingProxyType

SHAPES: Mapping[str, str] = MappingProxyType(
    {
        # what the window itself needs
        "app": "M19 9 C20.6 14 17.4 20 12 20 C7.6 20 4 16.4 4 12 C4 7.6 7.6 4 12 4 M12 12 L20 4 M14.5 4 L20 4 L20 9.5",
        "search": "O10.5 10.5 6.5 M15.3 15.3 L20.5 20.5",
        "pin": "M12 21.5 C8 17 5 13.6 5 10 C5 6 8.1 3 12 3 C15.9 3 19 6 19 10 C19 13.6 16 17 12 21.5 Z O12 10 2.6",
        "phone": "M8.2 3.5 L4.6 4.2 C3.6 11.8 12.2 20.4 19.8 19.4 L20.5 15.8 "
        "L15.9 13.8 L13.9 16 C11.4 14.9 9.1 12.6 8 10.1 "
        "L10.2 8.1 Z",
        "check": "M4.5 12.5 L9.5 17.5 L19.5 6.5",
        "cross": "M6 6 L18 18 M18 6 L6 18",
        "question": "M8.5 9 C8.5 6.6 10.1 5.2 12.1 5.2 C14.1 5.2 15.6 6.6 15.6 8.5 "
        "C15.6 11 12.2 11.2 12.2 14.2 M12.2 18 L12.2 18.6",
        "triangle": "M12 4 L21 19.5 L3 19.5 Z M12 10 L12 14 M12 16.6 L12 17",
        "arrow": "M12 20 L12 4.5 M5.8 10.6 L12 4.4 L18.2 10.6",
        "down": "M6 9 L12 15 L18 9",
        "back": "M20 12 L4.5 12 M10.5 5.8 L4.4 12 L10.5 18.2",
        "clock": "O12 12 8.5 M12 7 L12 12 L15.5 14",
        "info": "O12 12 8.5 M12 11 L12 16.5 M12 7.6 L12 8",
        "book": "M6.5 3.5 L18.5 3.5 L18.5 20.5 L6.5 20.5 C5.2 20.5 4.8 19.6 "
        "4.8 18.6 L4.8 5.4 C4.8 4.2 5.4 3.5 6.5 3.5 Z "
        "M4.8 18 C5 17 5.6 16.8 6.5 16.8 L18.5 16.8 M9 8 L14.5 8",
        "offline": "M3.5 9.5 C5 8.1 6.7 7.1 8.5 6.5 M12.5 5.8 C15.4 6 18.2 7.3 "
        "20.5 9.5 M7 13 C8.1 12 9.4 11.4 10.8 11.1 "
        "M14.6 11.7 C15.5 12.1 16.3 12.5 17 13 M10.3 16.4 C11.4 15.6 12.6 "
        "15.6 13.7 16.4 M12 19.5 L12 19.6 M4.5 3.5 L20 20.5",
        "menu": "M4 7 L13 7 M19 7 L20 7 O16 7 2.4 M4 16.5 L6 16.5 M12 16.5 L20 16.5 O9 16.5 2.4",
        "copy": "R8.5 8.5 11.5 11.5 2 M5.5 15.5 L4 15.5 L4 4 L15.5 4 L15.5 5.5",
        "expand": "M4 9.5 L4 4 L9.5 4 M14.5 4 L20 4 L20 9.5 M20 14.5 L20 20 L14.5 20 M9.5 20 L4 20 L4 14.5",
        "file": "M6 3.5 L14 3.5 L18.5 8 L18.5 20.5 L6 20.5 Z M13.5 3.5 L13.5 8.5 L18.5 "
        "8.5 M12 17.5 L12 11.5 M9.3 14 L12 11.3 L14.7 14",
        "seal": "M12 3.2 L19.5 6 L19.5 11.5 C19.5 16 16.2 19.4 12 21 C7.8 19.4 4.5 "
        "16 4.5 11.5 L4.5 6 Z M12 10.5 L12 14.5 O12 9 1.4",
        "practice": "M2.5 9 L12 4.5 L21.5 9 L12 13.5 Z M6.5 11.2 L6.5 16 C9.5 18.6 "
        "14.5 18.6 17.5 16 L17.5 11.2 M21.5 9 L21.5 14.5",
        "covered": "M3 12 C6 7.4 9 5.8 12 5.8 C15 5.8 18 7.4 21 12 C18 16.6 15 "
        "18.2 12 18.2 C9 18.2 6 16.6 3 12 Z M5 20 L19 4",
        "empty": "R3.5 5 17 14 2.5 M3.5 10 L20.5 10 M8 14.5 L13 14.5",
        # the needs; no two alike
        "bed": "M3.5 5 L3.5 19 M3.5 16 L20.5 16 M20.5 19 L20.5 13 C20.5 11.6 "
        "19.6 11 18.5 11 L11 11 L11 16 O7.2 11.8 1.8",
        "drop": "M12 3.5 C15.5 8 18 11.2 18 14.6 C18 18 15.4 20.5 12 20.5 C8.6 20.5 6 18 6 14.6 C6 11.2 8.5 8 12 3.5 Z",
        "hourglass": "M6 3.5 L18 3.5 M6 20.5 L18 20.5 M7.5 3.5 C7.5 9 11.5 9.5 11.5 12 C11.5 14.5 7.5 15 7.5 20.5 "
        "M16.5 3.5 C16.5 9 12.5 9.5 12.5 12 C12.5 14.5 16.5 15 16.5 20.5",
        "pill": "M13 4.6 C15.2 2.6 18 3 19.6 4.6 C21.2 6.2 21.4 9 19.4 11 L11 19.4 C9 "
        "21.4 6.2 21.2 4.6 19.6 C3 18 2.6 15.2 4.6 13 Z "
        "M8.8 8.8 L15.2 15.2",
        "brain": "M12 5 C10.5 3 7 3.6 6.8 6.4 C4.4 7 3.6 10 5.2 11.6 C3.6 13.6 "
        "4.8 16.6 7 16.8 C7.4 19.8 10.8 20.6 12 18.4 Z "
        "M12 5 C13.5 3 17 3.6 17.2 6.4 C19.6 7 20.4 10 18.8 11.6 C20.4 13.6 "
        "19.2 16.6 17 16.8 C16.6 19.8 13.2 20.6 12 18.4",
        "hospital": "R4 4 16 16 2.5 M9 8 L9 16 M15 8 L15 16 M9 12 L15 12",
        "heart": "M12 20 C7 16 3.5 12.8 3.5 9 C3.5 6.2 5.5 4.4 7.8 4.4 C9.6 4.4 "
        "11.2 5.4 12 7 C12.8 5.4 14.4 4.4 16.2 4.4 "
        "C18.5 4.4 20.5 6.2 20.5 9 C20.5 12.8 17 16 12 20 Z",
        "family": "O8 6.5 3 M3 20.5 L3 15 C3 12.4 5 11 8 11 C10 11 11.6 11.7 12.4 13 M8 20.5 L8 16 O16.8 12 2.3 "
        "M12.8 20.5 L12.8 19 C12.8 17 14.3 15.8 16.8 15.8 C19.3 15.8 20.8 17 20.8 19 L20.8 20.5",
        "fork": "M5 3.5 L5 8 C5 10 6.2 11 8 11 C9.8 11 11 10 11 8 L11 3.5 M8 3.5 L8 20.5 "
        "M17 13.5 L17 20.5 M17 3.5 C14.8 5 14 8 14 13.5 L17 13.5 Z",
        "bowl": "M3.5 11 L20.5 11 C20.5 16 17 19.5 12 19.5 C7 19.5 3.5 16 3.5 11 Z "
        "M9 8 C7.8 6.4 10.2 5.6 9 4 M14 8 C12.8 6.4 15.2 5.6 14 4",
        "shower": "M5 20.5 L5 6 C5 4.2 6.2 3.3 7.8 3.3 C9.4 3.3 10.6 4.4 10.6 6 L10.6 8 M7 "
        "11.5 C7 9 8.6 8 10.8 8 C13 8 14.6 9 14.6 11.5 Z "
        "M8 14.5 L8 15.5 M11 14.5 L11 15.5 M14 14.5 L14 15.5 M8 18.5 L8 19.5 M11 18.5 L11 19.5 M14 18.5 L14 19.5",
        "car": "M3.5 17 L3.5 12.5 L6 6.5 L18 6.5 L20.5 12.5 L20.5 17 Z M3.5 "
        "12.5 L20.5 12.5 M6 17 L6 19.5 M18 17 L18 19.5 "
        "M6.8 14.8 L7.6 14.8 M16.4 14.8 L17.2 14.8",
        "clinic": "M9.2 4 L14.8 4 L14.8 9.2 L20 9.2 L20 14.8 L14.8 14.8 L14.8 20 "
        "L9.2 20 L9.2 14.8 L4 14.8 L4 9.2 L9.2 9.2 Z",
        "youth": "O12 7.5 4 M6 20.5 C6 16.4 8.4 14 12 14 C15.6 14 18 16.4 18 20.5 M8.4 5.6 L15.6 5.6",
        "shield": "M12 3.2 L19.5 6 L19.5 11.5 C19.5 16 16.2 19.4 12 21 C7.8 19.4 4.5 16 "
        "4.5 11.5 L4.5 6 Z M8.6 11.8 L11.2 14.4 L15.6 9.6",
        "scales": "M12 4 L12 20 M7.5 20 L16.5 20 M4.5 7 L19.5 7 M6 7 L3 14 C4 16 8 "
        "16 9 14 Z M18 7 L15 14 C16 16 20 16 21 14 Z",
        "card": "R3 5.5 18 13 2 O8.2 11 1.8 M5.4 15.8 C5.8 14.2 10.6 14.2 11 15.8 M14 10 L18 10 M14 14 L18 14",
        "sun_house": "M4 11 L12 4.5 L20 11 L20 20 L4 20 Z M10 20 L10 14.5 L14 14.5 L14 20",
        "hands": "M4 13 L8.5 9 L13 12.5 M13 12.5 C14.4 13.6 12.8 15.6 11.2 14.6 M13 9 "
        "L16 8 L20 12 L14.5 18 L8 16.5 L4 13 M13 9 L10.5 11",
        "speech": "M4 5 L20 5 L20 16 L12 16 L7.5 20 L7.5 16 L4 16 Z M8 9 L16 9 M8 12 L13 12",
        "shirt": "M8.5 4 L4 7 L6 11 L8 10 L8 20 L16 20 L16 10 L18 11 L20 7 L15.5 4 C14.6 6.4 9.4 6.4 8.5 4 Z",
        "case": "R3.5 8 17 11.5 2 M9 8 L9 5 L15 5 L15 8 M3.5 13 L20.5 13 M12 12 L12 14.4",
        "coins": "O9 9 5.5 M13.6 11.8 C17.4 11.2 20.5 13 20.5 15.8 C20.5 18.6 17.6 20.5 "
        "14.6 20.5 C11.8 20.5 9.6 18.8 9.3 16.6 M9 6.8 L9 11.2",
        "tooth": "M12 6 C9.5 4 5 4.4 5 9 C5 12.4 7 13.6 7.4 20 L9.8 20 C10 16 10.6 "
        "14.4 12 14.4 C13.4 14.4 14 16 14.2 20 L16.6 20 "
        "C17 13.6 19 12.4 19 9 C19 4.4 14.5 4 12 6 Z",
        "key": "O8 15.5 4 M11 12.6 L19.5 4.5 M16 8 L19 11 M13.4 10.4 L15.4 12.4",
        "paw": "O6 10.5 1.9 O10 6.3 1.9 O14.5 6.3 1.9 O18.2 10.5 1.9 M12 11.5 C15 "
        "11.5 17.4 15 17 17.4 C16.6 19.6 14 19 12 19 "
        "C10 19 7.4 19.6 7 17.4 C6.6 15 9 11.5 12 11.5 Z",
        "people": "O8.5 8 3 M3 19.5 C3 15.6 5 13.6 8.5 13.6 C12 13.6 14 15.6 14 "
        "19.5 O16.5 9 2.4 M16.5 14 C19.3 14 21 16 21 19",
        "syringe": "M19 5 L14 10 M16.5 3.5 L20.5 7.5 M8 12.5 L14 6.5 L17.5 10 L11.5 "
        "16 L8 16 Z M8 16 L3.5 20.5 M10.5 10 L12.5 12",
        "leaf": "M5 19 C5 9 10 4.5 20 4.5 C20 14 15.5 19 8.5 19 C7 19 6 18.4 6 17 M5 20.5 C7 15 10 11.5 14.5 9.5",
        "wheel": "O10 15.5 5 O11 4.8 1.6 M11 7.5 L11 12.5 L15.5 12.5 L18 18.5 L20.5 17.5",
        "wave": "M3 8 C6 5 9 11 12 8 C15 5 18 11 21 8 M3 13 C6 10 9 16 12 13 C15 10 18 "
        "16 21 13 M3 18 C6 15 9 21 12 18 C15 15 18 21 21 18",
        "bell": "M5 17 L19 17 L17.4 14.4 L17.4 10 C17.4 6.6 15 4.5 12 4.5 C9 4.5 6.6 6.6 "
        "6.6 10 L6.6 14.4 Z M10.4 19.8 L13.6 19.8 M12 3 L12 4.5",
        "flame": "M12 3.5 C13 7 17.5 9.5 17.5 14.5 C17.5 18 15 20.5 12 20.5 C9 20.5 6.5 18 6.5 "
        "14.5 C6.5 12 7.8 10.4 9.2 9 C9.6 10.6 10.4 11.2 11 11.4 "
        "C10.6 8.6 11 5.6 12 3.5 Z",
    }
)

# Words of a need that ask for an icon, the more telling ones first; spare icons serve needs nobody thought of.
NEED_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("heart", ("violence", "abuse", "safe from", "domestic", "protection")),
    ("family", ("family", "parent", "child")),
    ("youth", ("youth", "teen", "runaway")),
    ("shield", ("veteran",)),
    ("flame", ("warming", "heat", "cooling")),
    ("bed", ("shelter", "bed", "safe sleep")),
    ("drop", ("sobering",)),
    ("hourglass", ("withdrawal", "detox")),
    ("pill", ("methadone", "bup", "otp", "opioid", "medication", "moud")),
    ("hospital", ("emergency dep", "emergency room", "hospital", "psychiatric em", "psychiatric er")),
    ("bell", ("mobile crisis", "crisis line", "crisis team")),
    ("brain", ("stabil", "crisis", "psychiatric", "mental")),
    ("syringe", ("harm reduction", "naloxone", "syringe")),
    ("bowl", ("meal", "breakfast", "kitchen")),
    ("fork", ("food", "pantry", "meal")),
    ("shower", ("shower", "laundry", "hygiene")),
    ("car", ("ride", "transport")),
    ("tooth", ("dental", "dentist")),
    ("clinic", ("clinic", "medical", "primary care", "health care")),
    ("scales", ("legal", "court", "reentry", "re-entry")),
    ("card", ("id,", "id ", "document", "papers")),
    ("sun_house", ("day center", "day room", "drop-in", "housing", "rehousing", "transitional")),
    ("people", ("peer", "support group", "senior", "case manag")),
    ("speech", ("outpatient", "counsel", "talk", "warmline", "treatment")),
    ("shirt", ("cloth",)),
    ("case", ("job", "work", "employ")),
    ("coins", ("benefit", "money", "financial", "rent")),
    ("paw", ("pet", "animal")),
    ("wheel", ("disab",)),
)
SPARE = (
    "hands",
    "leaf",
    "key",
    "wave",
    "people",
    "speech",
    "sun_house",
    "coins",
    "case",
    "shirt",
    "bell",
    "flame",
    "syringe",
    "tooth",
    "paw",
    "wheel",
)
