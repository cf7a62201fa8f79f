"""The time zone of a point."""

from navigator.geo import Point

STATE_ZONES = {
    zone: states.split()
    for zone, states in {
        "America/New_York": "CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV",
        "America/Chicago": "AR IA IL LA MN MO MS OK WI",
        "America/Denver": "CO MT NM UT WY",
        "America/Los_Angeles": "CA WA",
        "Pacific/Honolulu": "HI",
        "America/Puerto_Rico": "PR VI",
        "Pacific/Guam": "GU MP",
    }.items()
}
OF_STATE = {state: zone for zone, states in STATE_ZONES.items() for state in states}


def zone_at(point: Point | None) -> str:
    """Return the zone's name, "" where the point is unknown or at sea."""
    if point is None:
        return ""
    import tzfpy  # noqa: PLC0415 - its map of zones is loaded with it: only where a directory is built

    zone = tzfpy.get_tz(point.longitude, point.latitude)
    return "" if zone.startswith("Etc/") else zone


def zone_of_state(state: str) -> str:
    """Return the zone of a state that lies in one zone, "" for the others: for places without a point."""
    return OF_STATE.get(state.strip().upper(), "")
