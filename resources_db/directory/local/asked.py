"""Which fields of which records a call can check, and whose they are."""

from collections.abc import Mapping

# Table, whose rows belong to a listing, and the columns that are asked about.
ASKED: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "service",
        "id = :service",
        (
            "name",
            "status",
            "alert",
            "eligibility_description",
            "application_process",
            "fees_description",
            "assured_date",
        ),
    ),
    (
        "phone",
        "service_id = :service OR location_id = :location OR service_at_location_id = :link",
        ("number", "extension", "audience"),
    ),
    (
        "schedule",
        "service_id = :service OR location_id = :location OR service_at_location_id = :link",
        ("description",),
    ),
    ("address", "location_id = :location", ("address_1", "address_2", "city", "state_province", "postal_code")),
    ("location", "id = :location", ("name", "transportation")),
)
AT = "(SELECT s.name FROM service AS s JOIN service_at_location AS a ON a.service_id = s.id WHERE a.location_id = {} ORDER BY s.id LIMIT 1)"
OF_SERVICE = "(SELECT name FROM service WHERE id = r.service_id)"
# The name of the service that a record `r` of a table belongs to.
OWNED: Mapping[str, str] = {
    "service": "name",
    "organization": "name",
    "phone": f"COALESCE({OF_SERVICE}, {AT.format('r.location_id')})",
    "schedule": f"COALESCE({OF_SERVICE}, {AT.format('r.location_id')})",
    "address": AT.format("r.location_id"),
    "location": AT.format("r.id"),
}
