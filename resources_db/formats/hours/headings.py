"""Whose hours a heading or a word beside them says they are."""

import re

from navigator.directory.schedule import Effect, Kind

PLAIN = re.compile(
    r"(?:\b(?:hours?|open|of|operations?|regular|business|operating|service|our|and|days?|the|times?|standard|normal|are)\b|\W)*",
    re.IGNORECASE,
)
INTAKE = re.compile(
    r"\b(?:intakes?|walk[\s-]?ins?|registration|admissions?|check[\s-]?in|screenings?|assessments?|enrollment)\b",
    re.IGNORECASE,
)
OFFICE = re.compile(
    r"\b(?:offices?|admin\w*|church|school|rectory|staff|business|main|building|facility)\b", re.IGNORECASE
)
SEASONAL = re.compile(
    r"\b(?:summer|winter|spring|fall|autumn|school (?:year|days|hours)|semester|vacation|holidays?)\b", re.IGNORECASE
)
# Words that may take back or stretch what stands beside them: then a few words are no heading.
RISKY = re.compile(
    r"\b(?:also|or|except|excluding|not|no|non|evenings?(?! iop)|"
    r"nights?|mornings?|afternoons?|weekends?|extended|closed?|var(?:y|ies)|holidays?|"
    r"call|depend\w*|by|until|till|after(?![\s-]school)|before|"
    r"plus|beyond|begins?|starts?|from|to|about|approx\w*|additional|on-call|days|weeks?|months?|"
    r"times?|dates?|than|if|when|during(?! (?:the )?school year)|while|only when|every|each|"
    r"est|edt|cst|cdt|mst|mdt|pst|pdt|eastern|central|mountain|pacific|"
    r"(?:mon|tue|wed|wen|thu|thr|fri|sat|sun)\w*|start|end|ends|leave|must|some|unless|through|"
    r"daytime|midnight|(?<!school )year|"
    r"season\w*|schedule\w*|"
    r"temporar\w*|currently|last|next|once|twice)\b",
    re.IGNORECASE,
)
MOST_WORDS = 7


def is_plain(words: str) -> bool:
    """Say whether the words only say that hours follow."""
    return PLAIN.fullmatch(words) is not None


def kind_of(words: str) -> Kind:
    """Return what hours under these words are about."""
    return Kind.INTAKE if INTAKE.search(words) else Kind.OPEN


def effect_of(words: str, kind: Kind) -> Effect:
    """Hours of a program, an office or a line of their own do not make the place surely open."""
    if kind is Kind.INTAKE:
        return Effect.MAYBE if len(words.split()) > MOST_WORDS or SEASONAL.search(words) else Effect.OPEN
    return Effect.OPEN if is_plain(words) else Effect.MAYBE


def is_office(words: str) -> bool:
    """Say whether these are the hours of the people behind a service rather than its own."""
    return OFFICE.search(words) is not None


def is_seasonal(words: str) -> bool:
    """Say whether they hold for a part of the year that no calendar dates."""
    return SEASONAL.search(words) is not None


def harmless(words: str) -> bool:
    """Say whether a few words beside hours can be taken as whose hours they are."""
    return len(words.split()) <= MOST_WORDS and not re.search(r"\d", words) and not RISKY.search(words)
