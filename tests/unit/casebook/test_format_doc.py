"""The document of the frozen form says what the code does."""

import re
from dataclasses import fields
from pathlib import Path

from navigator.casebook.events.audit import AuditKind
from navigator.casebook.journal.envelope import CLASS, Envelope

DOCUMENT = (Path(__file__).parents[3] / "docs" / "casebook-format.md").read_text("utf-8")


def test_the_envelope_is_as_it_is_written_there() -> None:
    told = re.search(r"`\{(actor[^}]*)\}`", DOCUMENT)
    assert told is not None
    named = {each.name if each.name != "record_class" else CLASS for each in fields(Envelope)}
    assert told[1].split(", ") == sorted(named)


def test_every_kind_of_audit_is_named_there() -> None:
    families = set(re.findall(r"`(\w+)\.\*`", DOCUMENT))
    assert {kind.value.split(".")[0] for kind in AuditKind} == families
