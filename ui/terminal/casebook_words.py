"""What the commands of the casebook say to people."""

from collections.abc import Mapping
from typing import Any

# Which key of a document tells what was done, and in which words.
_SENTENCES: Mapping[str, str] = {
    "created": "The casebook of {agency} is made. {key}",
    "added": "{name} has an account now, as {role}.",
    "revoked": "The account is gone. {keys}",
    "disabled": "The account is gone. A supervisor is asked to change the keys: navigator casebook keys rotate",
    "password_changed": "The password is changed.",
    "password_reset": "The account has another password now, and may try at once.",
    "let_in": "The account may try again at once.",
    "keys_changed": "{keys}",
    "goes_on": "This laptop goes on under another id. The journal says what was found.",
    "backup": "Backup written, restored and checked: {events} entries, {bytes:,} bytes.",
    "restored": "Restored: {events} entries. Add the other accounts anew. {key}",
    "exported": "Written: {exported}, {rows} rows; definitions in {definitions}.",
    "waited_s": "One guess at a password takes {waited_s} s here ({work}), {worked_s} s of processor time.",
    "renewed": "The recovery key is another one from now on; the old one opens older backups only. {key}",
    "role": "The account is {role} now. {due}",
}
_KEY: Mapping[str, str] = {
    "written": "The recovery key is in {recovery_key_file}: print it, lock the paper away, delete the file.",
    "shown": "The recovery key stands above: write it down, and lock it away.",
    "held by the agency": "The agency's own key opens it where passwords are lost.",
}
_CHANGED = {
    True: "All keys are changed.",
    False: "The keys are not changed yet. Look with `navigator casebook verify`, then run `navigator casebook keys rotate`.",
}
_DUE = {
    True: "It had more keys before; change them: navigator casebook keys rotate",
    False: "It holds what that role holds.",
}
_PAST = {True: "taken away for good", False: "take them away for good with --blank"}
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
        return _past(document)
    if "rebuilt" in document:
        return "The lists were made anew; " + (
            "they said the same." if document["same"] else "they said something else before."
        )
    sentence = next(words for key, words in _SENTENCES.items() if key in document)
    return sentence.format(**document, **_said(document))


def _said(document: Mapping[str, Any]) -> dict[str, str]:
    """Return the sentences that hang on a value."""
    return {
        "key": _KEY.get(document.get("recovery_key", ""), "").format(**document),
        "keys": _CHANGED[document.get("keys_changed", True)],
        "due": _DUE[document.get("rotation_due", False)],
    }


def _past(document: Mapping[str, Any]) -> str:
    if not document["past"]:
        return "No entry is past its time."
    lines = (f"{each['kept_as']:10} {each['year']} {each['events']:>8}" for each in document["counted"])
    return "\n".join([f"{document['past']} entries past their time: {_PAST[document['blanked']]}.", *lines])


def _verified(document: Mapping[str, Any]) -> str:
    if document["whole"]:
        laptops = "one laptop" if document["laptops"] == 1 else f"{document['laptops']} laptops"
        return f"The journal is as it was left: {document['events']} entries of {laptops}."
    found = document["finding"]
    return (
        f"The journal is not as it was left: {_TAMPERING[found['tampering']]}, at entry {found['seq']} of laptop "
        f"{found['device']}.\nNothing is added to it until a supervisor decides: restore the last backup, or where the journal "
        "hangs together all the same, `navigator casebook go-on`."
    )
