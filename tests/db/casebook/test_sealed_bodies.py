"""Sealed bodies: nobody opens them without their key, and whoever holds it finds out when one was replaced (R14, R15)."""

import json
from base64 import b64decode
from pathlib import Path

import pytest
from fakes.casebook import NOW
from fakes.laptop import drafts, everything, laptop, sealer
from fakes.vaults import ACCEPTED, ANNA, BEN, OTHER, PASSWORD, RULES
from pyrage import DecryptError, decrypt, x25519

from navigator.access.banner import Banner
from navigator.access.roles import KeyClass, Role
from navigator.casebook.clinical_note import ClinicalNote
from navigator.casebook.journal.chain import Tampering
from resources_db.casebook.figures import desk_of
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.office import CasebookOffice
from resources_db.casebook.records import Records

NOTE = ClinicalNote(
    id="n1", custodian="linden", by="u1", at=NOW, entered_at=NOW, person_id="p1", text="spoke of the needle exchange"
)
BANNER = Banner(points=("restricted", "monitored", "penalties", "consent"))


def found(records: Records, *, sealed_too: bool) -> Tampering | None:
    finding = records.journal.open(sealed_too=sealed_too)
    return finding.tampering if finding else None


@pytest.mark.parametrize("as_what", ["another body", "no body"])
def test_a_sealed_body_that_was_replaced_is_found_by_whoever_holds_its_key(tmp_path: Path, as_what: str) -> None:
    with laptop(tmp_path) as records:
        records.keep(drafts(None, NOTE))
        db = records.journal.db
        db.execute("DROP TRIGGER event_stands")
        other = sealer().sealed(KeyClass.CLINICAL, bytes(32) + b'{"put":{}}') if as_what == "another body" else b"none"
        db.execute("UPDATE event SET sealed = ? WHERE record_class = 'clinical'", [other])
        assert found(records, sealed_too=False) is None, "nothing sealed is opened at each sign-in"
        assert found(records, sealed_too=True) is Tampering.BODY_CHANGED
        records.journal.sealer = sealer(KeyClass.AUDIT)
        assert found(records, sealed_too=True) is None, "who holds no key cannot tell"
        records.journal.sealer = everything()
        db.execute("UPDATE event SET record_class = 'other' WHERE record_class = 'clinical'")
        assert found(records, sealed_too=True) is Tampering.ENVELOPE_CHANGED


def test_an_officers_keys_open_no_sealed_body_even_with_raw_sql(tmp_path: Path) -> None:
    folder = CasebookFolder(tmp_path / "casebook")
    office = CasebookOffice(folder, RULES, BANNER)
    office.create(ANNA, PASSWORD, ACCEPTED, agency="linden", team="t1")
    anna = office.signed_in(ANNA, PASSWORD, ACCEPTED)
    office.staff.add(anna, BEN, Role.OFFICER, OTHER)
    with office.reading(anna) as (at, who):
        desk = desk_of(at, who)
        at.records.keep(drafts(None, NOTE))
        assert desk.casebook.opened("clinical_note", "n1").get("text") == NOTE.text  # type: ignore[union-attr]
    with office.reading(office.signed_in(BEN, OTHER, ACCEPTED)) as (at, _):
        held = at.settled.who
        rows = at.records.journal.db.execute(
            "SELECT sealed FROM event WHERE record_class != 'team' AND sealed IS NOT NULL AND "
            "json_extract(envelope, '$.actor') != ?", [held.user],
        ).fetchall()  # fmt: skip
        assert len(rows) > 2
        assert held.keys.held == {KeyClass.TEAM}
        told = json.dumps(held.keys.to_json())
        identities = [held.own, *(part for part in told.split('"') if part.startswith("AGE-SECRET-KEY"))]
        for (sealed,) in rows:
            for identity in identities:
                with pytest.raises(DecryptError):
                    decrypt(sealed, [x25519.Identity.from_str(identity)])
        raw = [b64decode(part) for part in told.split('"') if len(part) == 44 and part.endswith("=")]
        assert not any(key in sealed for key in raw for (sealed,) in rows)
