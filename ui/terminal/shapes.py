"""The JSON documents of the commands (docs/cli has their schemas)."""

from typing import Any

from navigator.directory.listing import Phone
from navigator.geo import compass, miles
from navigator.health import Check, Verification
from navigator.ports import DirectorySummary
from navigator.search.one_change import Change
from navigator.search.query import Origin
from navigator.search.rank import Group
from navigator.search.result import Hit, SearchResult
from navigator.search.understand.chips import Chip
from navigator.search.until_then import until_then
from navigator.search.verdict import Reason
from ui.explaining import change_words, until_then_words, why
from ui.wording import status_words

Json = dict[str, Any]
GROUPS = {Group.NOW: "now", Group.ASK: "now", Group.LATER: "later", Group.NO: "no"}


def result_json(result: SearchResult, change: Change | None = None, *, explain: bool = False) -> Json:
    """Return the document of `find --json`; `explain`: with what made the score of each hit."""
    return {
        "query": _query(result),
        "origin": _origin(result.meant.origin or result.query.origin),
        "hits": [_hit(hit, result, explain=explain) for hit in result.hits],
        "beyond": [_hit(hit, result, explain=explain) for hit in result.beyond],
        "until_then": _until_then(result),
        "if_one_thing_changes": _change(change) if change else None,
        "hidden": {"count": sum(result.hidden.values()), "by_reason": dict(sorted(result.hidden.items()))},
        "took_ms": round(result.took_ms, 2),
    }


def summary_json(summary: DirectorySummary) -> Json:
    """Return the document of `directory info --json`."""
    return {
        "directory": {
            "title": summary.title,
            "training": summary.training,
            **summary.counts,
            "freshness": {"in_date": summary.fresh, "old": summary.stale, "never_checked": summary.never},
            "sources": [
                {
                    "source": source.source,
                    "title": source.title,
                    "services": source.services,
                    "as_of": source.as_of.isoformat() if source.as_of else None,
                    "training": source.training,
                }
                for source in summary.sources
            ],
        }
    }


def verification_json(verification: Verification) -> Json:
    """Return the document of `directory verify --json`."""
    return {
        "file": verification.file,
        "whole": verification.whole,
        "damaged_blocks": list(verification.damaged),
        "previous_whole": verification.previous_whole,
        "index_agrees": verification.index_agrees,
    }


def doctor_json(checks: list[Check]) -> Json:
    """Return the document of `doctor --json`."""
    return {
        "ok": all(check.state != "fail" for check in checks),
        "checks": [{"name": c.name, "state": c.state, "text": c.text, "hint": c.hint} for c in checks],
    }


def _query(result: SearchResult) -> Json:
    query, within = result.query, result.meant.within_m or result.query.within_m
    return {
        "text": query.text,
        "chips": [_chip(chip) for chip in result.meant.chips],
        "facts": dict(result.situation),
        "moment": result.moment.isoformat(timespec="seconds") if result.moment else None,
        "open_only": query.open_only or result.meant.open_only,
        "left": " ".join(result.left),
        "category": query.category or None,
        "within_miles": round(miles(within), 2) if within is not None else None,
    }


def _chip(chip: Chip) -> Json:
    return {"kind": str(chip.kind), "key": chip.key, "value": chip.value, "words": chip.words, "from": chip.read_from}


def _reason(reason: Reason) -> Json:
    return {
        "fact": reason.fact,
        "service_says": reason.service_says,
        "verdict": reason.verdict,
        "text": reason.text,
        "assured_date": reason.assured_date.isoformat() if reason.assured_date else None,
        "source": reason.source or None,
    }


def _origin(origin: Origin | None) -> Json | None:
    if origin is None:
        return None
    point = {"latitude": origin.point.latitude, "longitude": origin.point.longitude}
    return {
        "name": origin.name,
        **point,
        "state": origin.state or None,
        "kind": origin.kind,
        "precision": str(origin.precision),
    }


def _hit(hit: Hit, result: SearchResult, *, explain: bool) -> Json:
    listing, verdict = hit.listing, hit.verdict
    return {
        "id": listing.id,
        "source": listing.source,
        "source_id": listing.source_id,
        "service": listing.service,
        "organization": listing.organization,
        "needs": list(listing.needs),
        "verdict": verdict.code,
        "group": GROUPS[hit.group],
        "reasons": [_reason(reason) for reason in verdict.reasons],
        "questions": list(verdict.questions),
        "status": _status(hit),
        "distance_miles": round(miles(hit.distance_m), 2) if hit.distance_m is not None else None,
        **({"drive_minutes": hit.drive_minutes} if hit.drive_minutes is not None else {}),
        "bearing": compass(hit.bearing) if hit.bearing is not None else None,
        "precision": str(listing.precision),
        "phones": [_phone(phone) for phone in listing.phones],
        "address": None if listing.confidential else listing.address or None,
        "assured_date": listing.assured_date.isoformat() if listing.assured_date else None,
        "evidence": listing.evidence or None,
        "score": round(hit.score, 4),
        "why": [{"what": what, "text": text} for what, text in why(hit, result, explain=explain)],
        "training": listing.training,
        "confidential": listing.confidential,
    }


def _status(hit: Hit) -> Json:
    """Return the state at the moment asked about; moments are of the place's own zone."""
    status = hit.status
    return {
        "state": status.state.value,
        "text": status_words(hit),
        "until": status.until.isoformat(timespec="seconds") if status.until else None,
        "opens": status.opens.isoformat(timespec="seconds") if status.opens else None,
        "hours": hit.listing.hours_text or None,
    }


def _until_then(result: SearchResult) -> Json | None:
    """Return what to offer until the later hits open; null where nothing is later."""
    then = until_then(result)
    if then is None:
        return None
    return {"id": then.hit.listing.id if then.hit else None, "text": until_then_words(then)}


def _change(change: Change) -> Json:
    return {
        "without": change.wish.key,
        "words": change.wish.words,
        "takes": change.takes,
        "open": change.open,
        "others": change.others,
        "text": change_words(change),
    }


def _phone(phone: Phone) -> Json:
    return {
        "number": phone.number,
        "extension": phone.extension or None,
        "type": phone.type,
        "for": phone.label or None,
        "audience": str(phone.audience),
        "call_first": phone.call_first,
        "menu_option": phone.menu_option or None,
        "text_keyword": phone.text_keyword or None,
    }
