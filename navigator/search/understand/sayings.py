"""Phrases that say something about the person, the moment or the place, and the trie that finds them in a text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from navigator.search.words import phrase_stems

# Stands for a number in a phrase: "# yo", "#yof".
NUMBER = "#"
MOST_DIGITS = 3


class SayingKind(StrEnum):
    """What a phrase is about."""

    FACT = "fact"
    MOMENT = "moment"
    WITHIN = "within"
    WAY_IN = "way_in"
    FILLER = "filler"
    NEAR = "near"
    IN = "in"
    SHORT = "short"


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One meaning with its phrases; `says` holds `key=value` pairs of facts, or a moment; # takes the number typed."""

    phrases: tuple[str, ...]
    kind: SayingKind
    says: tuple[str, ...] = ()
    words: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase in a text: where it ends, which meaning it has, the number in it."""

    end: int
    saying: Saying
    number: str = ""


@dataclass(slots=True)
class Node:
    """A step of the trie: what may follow, and what a phrase that ends here means."""

    after: dict[str, "Node"] = field(default_factory=dict[str, "Node"])
    meaning: Saying | None = None


class PhraseBook:
    """Finds phrases in the stems of a text.

    `fillers` are the words that carry no meaning of their own, `short` gives short forms in full, `words` are all
    stems, `moments` those that name a moment by themselves.
    """

    def __init__(self, sayings: Iterable[Saying]) -> None:
        self._root = Node()
        self.short: dict[str, str] = {}
        words, moments, fillers = set[str](), set[str](), set[str]()
        for saying in sayings:
            if saying.kind is SayingKind.SHORT:
                self.short |= dict.fromkeys(saying.phrases, " ".join(saying.says))
                continue
            for phrase in saying.phrases:
                steps = steps_of(phrase)
                self._add(phrase, steps, saying)
                words.update(steps)
                if saying.kind is SayingKind.MOMENT and len(steps) == 1:
                    moments.update(steps)
                if saying.kind is SayingKind.FILLER and " " not in phrase:
                    fillers.update(steps)
        self.words, self.moments, self.fillers = frozenset(words), frozenset(moments), frozenset(fillers)

    def found_at(self, stems: Sequence[str], start: int) -> Iterator[Found]:
        """Yield every phrase that begins at a word, shorter ones first."""
        yield from self._follow(self._root, stems, start, "")

    def begun_by(self, stems: Sequence[str], word: str) -> Found | None:
        """Return the one meaning that words can go on to when the last of them is typed on; None for several."""
        ways = list(self._reached(self._root, stems, 0, ""))
        meant = {
            (id(meaning), number): Found(len(stems) + 1, meaning, number)
            for node, number in ways
            for step, after in node.after.items()
            if step.startswith(word)
            for meaning in _meanings(after)
        }
        return next(iter(meant.values())) if len(meant) == 1 else None

    def _reached(self, node: Node, stems: Sequence[str], at: int, number: str) -> Iterator[tuple[Node, str]]:
        if at == len(stems):
            yield node, number
            return
        for step, digits in _readings(stems[at]):
            if step in node.after:
                yield from self._reached(node.after[step], stems, at + 1, digits or number)

    def _add(self, phrase: str, steps: Sequence[str], saying: Saying) -> None:
        node = self._root
        for step in steps:
            node = node.after.setdefault(step, Node())
        before = node.meaning
        if before is None or before.kind is SayingKind.FILLER:
            node.meaning = saying
        elif before is not saying and saying.kind is not SayingKind.FILLER:
            raise ValueError(f'"{phrase}" has two meanings')

    def _follow(self, node: Node, stems: Sequence[str], at: int, number: str) -> Iterator[Found]:
        if node.meaning is not None:
            yield Found(at, node.meaning, number)
        if at >= len(stems):
            return
        for step, digits in _readings(stems[at]):
            after = node.after.get(step)
            if after is not None:
                yield from self._follow(after, stems, at + 1, digits or number)


def _meanings(node: Node) -> Iterator[Saying]:
    """Yield what phrases mean that end here or further on."""
    if node.meaning is not None:
        yield node.meaning
    for after in node.after.values():
        yield from _meanings(after)


def steps_of(phrase: str) -> tuple[str, ...]:
    """Return a phrase as the trie keeps it; a number in it is a step, or the beginning of one ("#yo")."""
    if NUMBER not in phrase:
        return phrase_stems(phrase)
    return tuple(
        NUMBER + "".join(phrase_stems(part[1:])) if part.startswith(NUMBER) else stem
        for part in phrase.split()
        for stem in ((part,) if part.startswith(NUMBER) else phrase_stems(part))
    )


def _readings(stem: str) -> Iterator[tuple[str, str]]:
    """Yield a word as it stands, and as a number with what follows it ("16yo" is "#yo")."""
    yield stem, ""
    digits = stem[: len(stem) - len(stem.lstrip("0123456789"))]
    if 0 < len(digits) <= MOST_DIGITS:
        yield NUMBER + stem[len(digits) :], digits


def pairs_of(saying: Saying, number: str) -> Mapping[str, str]:
    """Return the facts that a phrase says, with the number that was typed."""
    pairs = (part.partition("=") for part in saying.says if "=" in part)
    return {key: value.replace(NUMBER, number) for key, _, value in pairs}
