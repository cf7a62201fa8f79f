"""The JSON documents of the commands (docs/cli has their schemas)."""

from typing import Any

from navigator.directory.listing import Listing, Phone
from navigator.directory.schedule import State
from navigator.geo import compass, miles
from navigator.health import Check, Verification
from navigator.ports import DirectorySummary
from navigator.search.query import Origin, SearchQuery
from navigator.search.rank import TextTier
from navigator.search.result import Hit, SearchResult
from ui.wording import status_words

Json = dict[str, Any]
FOUND_IN = {
    TextTier.NAME: "found in the name",
    TextTier.TERM: "found in the needs it meets",
    TextTier.NARROWER: "meets a need of this kind",
    TextTier.WORDS: "found in the organization",
    TextTier.KIN: "meets a need that may help as well",
    TextTier.DESCRIPTION: "found in the description",
}


def result_json(result: SearchResult) -> Json:
    """Return the document of `find --json`."""
    return {
        "query": _query(result.query, result.left),
        "origin": _origin(result.query.origin),
        "hits": [_hit(hit) for hit in result.hits],
        "beyond": [_hit(hit) for hit in result.beyond],
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


def _query(query: SearchQuery, left: tuple[str, ...]) -> Json:
    return {
        "text": query.text,
        "chips": [],
        "facts": {},
        "moment": query.moment.isoformat(timespec="seconds") if query.moment else None,
        "open_only": query.open_only,
        "left": " ".join(left),
        "category": query.category or None,
        "within_miles": round(miles(query.within_m), 2) if query.within_m is not None else None,
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


def _hit(hit: Hit) -> Json:
    listing = hit.listing
    return {
        "id": listing.id,
        "source": listing.source,
        "source_id": listing.source_id,
        "service": listing.service,
        "organization": listing.organization,
        "needs": list(listing.needs),
        "verdict": None,
        "group": "later" if hit.status.state is State.CLOSED else "now",
        "reasons": [],
        "questions": [],
        "status": _status(hit),
        "distance_miles": round(miles(hit.distance_m), 2) if hit.distance_m is not None else None,
        "bearing": compass(hit.bearing) if hit.bearing is not None else None,
        "precision": str(listing.precision),
        "phones": [_phone(phone) for phone in listing.phones],
        "address": None if listing.confidential else listing.address or None,
        "assured_date": listing.assured_date.isoformat() if listing.assured_date else None,
        "evidence": listing.evidence or None,
        "score": round(hit.score, 4),
        "why": _why(hit),
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


def _why(hit: Hit) -> list[dict[str, str]]:
    listing: Listing = hit.listing
    why = [{"what": "text", "text": FOUND_IN[hit.tier]}]
    if listing.by_phone:
        why.append({"what": "place", "text": "answers by phone, so distance does not count"})
    return why


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
