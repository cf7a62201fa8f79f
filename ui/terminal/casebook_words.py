"""What the commands of the casebook say to people."""

from collections.abc import Mapping
from typing import Any

# Which key of a document tells what was done, and in which words.
_SENTENCES: Mapping[str, str] = {
    "created": "The casebook of {agency} is made. Recovery key: {recovery_key}.",
    "added": "{name} has an account now, as {role}.",
    "revoked": "The account is gone. All keys changed: {keys_changed}.",
    "disabled": "The account is gone. A supervisor is asked to change the keys at the next sign-in.",
    "password_changed": "The password is changed.",
    "password_reset": "The supervisor has another password now.",
    "keys_changed": "All keys changed: {keys_changed}.",
    "goes_on": "This laptop goes on under another id. The journal says what was found.",
    "backup": "Backup written, restored and checked: {events} entries, {bytes:,} bytes.",
    "restored": "Restored: {events} entries. Add the other accounts anew. Recovery key: {recovery_key}.",
    "exported": "Written: {exported}, {rows} rows; definitions in {definitions}.",
    "waited_s": "One guess at a password takes {waited_s} s here ({work}), {worked_s} s of processor time.",
    "recovery_key": "The recovery key is {recovery_key}; the old one opens older backups only.",
    "role": "The account is {role} now. Keys to be changed: {rotation_due}.",
}
_PAST = "{past} entries are past their time; taken away: {blanked}."
_TAMPERING: Mapping[str, str] = {
    "first_deleted": "the first entry was deleted",
    "middle_deleted": "an entry was deleted",
    "tail_cut": "the last entries were cut off",
    "swapped": "entries were swapped",
    "duplicated": "an entry is there twice",
    "body_changed": "what an entry says was changed",
    "envelope_changed": "who, when or about whom of an entry was changed",
    "suffix_rewritten": "the end was written anew",
    "chain_rewritten": "the whole journal was written anew",
    "older_copy": "the file is an older copy",
    "log_deleted": "the file beside it with the last entries was deleted",
    "cloned": "this laptop was copied, and both went on",
    "anchor_lost": "what this laptop remembers of its journal is missing or damaged",
}


def in_words(document: Mapping[str, Any]) -> str:
    """Return a document in a sentence or two."""
    if "accounts" in document:
        return "\n".join(f"{each['role']:18} {each['name']}" for each in document["accounts"])
    if "whole" in document:
        return _verified(document)
    if "past" in document:
        lines = (f"{each['kept_as']:10} {each['year']} {each['events']:>8}" for each in document["counted"])
        return "\n".join([_PAST.format(past=document["past"], blanked=_yes_no(document["blanked"])), *lines])
    if "rebuilt" in document:
        return "The lists were made anew; " + (
            "they said the same." if document["same"] else "they said something else before."
        )
    sentence = next(words for key, words in _SENTENCES.items() if key in document)
    return sentence.format(**{key: _yes_no(value) for key, value in document.items()})


def _verified(document: Mapping[str, Any]) -> str:
    if document["whole"]:
        return f"The journal is as it was left: {document['events']} entries of {document['laptops']} laptops."
    found = document["finding"]
    return (
        f"The journal is not as it was left: {_TAMPERING[found['tampering']]}, at entry {found['seq']} of laptop "
        f"{found['device']}.\nNothing is added to it until a supervisor decides: restore the last backup, or where the journal "
        "hangs together all the same, `navigator casebook go-on`."
    )


def _yes_no(value: object) -> object:
    return ("yes" if value else "no") if isinstance(value, bool) else value
