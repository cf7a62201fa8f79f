"""Small invented inputs of every format, as tables or objects that can be changed before they are written."""

from dataclasses import dataclass, field

Table = list[list[str]]
Tables = dict[str, Table]

MAPPING = """
[source]
name = "County"
[columns]
"Agency" = "organization.name"
"Program" = "service.name"
"Street" = "address.address_1"
"ZIP" = "address.postal_code"
"Lat" = "location.latitude"
"Lon" = "location.longitude"
"Phones" = "phone.number"
"Needs" = "taxonomy_term.name"
"Secret" = "location.confidential"
"Hours" = "schedule.description"
[split."taxonomy_term.name"]
by = "|"
[facts]
"Pets" = "pet"
"""
COUNTY = """Agency,Program,Street,ZIP,Lat,Lon,Phones,Needs,Secret,Hours,Pets,Odd
Harbor Trust,Night Shelter,12 Oak St,97401,44.05,-123.09,541-555-0101 x7; 541-555-0102,Shelter|Food,no,Mon-Fri 9am-5pm,yes,blue
Harbor Trust,Safe House,14 Birch Ave,97401,44.06,-123.08,1-800-SHELTER,Shelter,yes,24/7,no,green
River Aid,Pantry,,97301,,,(541) 555-0103 or 211,Food,,1st and 3rd Tue 6 pm - 8 pm,,"say ""hello"", friend\""""
OLD = {
    "organizations": "id,name,url\no1,Harbor,https://harbor.example.org\no2,River,",
    "services": 'id,organization_id,name,status,taxonomy_ids\ns1,o1,Night Shelter,active,"t1,t2"\ns2,o2,Pantry,inactive,t2',
    "locations": "id,organization_id,name,latitude,longitude\nl1,o1,House,44.05,-123.09\nl2,o2,Hall,44.06,-123.08",
    "services_at_location": "id,service_id,location_id\na1,s1,l1\na2,s2,l2",
    "phones": 'id,location_id,number,extension,language\np1,l1,541-555-0101,7,"en,es"\np2,l2,541-555-0102,,',
    "physical_addresses": "id,location_id,address_1,city,state_province,postal_code,country\nd1,l1,12 Oak St,Eugene,OR,97401,US",
    "regular_schedules": "id,service_id,weekday,opens_at,closes_at\nr1,s1,Monday,09:00,17:00\nr2,s2,Tue,6 pm,2 am",
    "holiday_schedules": "id,service_id,closed,start_date,end_date\nh1,s1,true,2026-12-24,2026-12-26",
    "eligibility": "id,service_id,eligibility\ne1,s1,Adults",
    "taxonomy": "id,name,parent_id,vocabulary\nt1,Shelter,,own\nt2,Food,t1,own",
}
NEW = {
    "organization": "id,name,description,website\no1,Harbor,A house,https://harbor.example.org",
    "service": "id,organization_id,name,status,minimum_age,eligibility_description\ns1,o1,Night Shelter,active,18,Adults",
    "location": "id,organization_id,location_type,name,latitude,longitude\nl1,o1,physical,House,44.05,-123.09",
    "service_at_location": "id,service_id,location_id\na1,s1,l1",
    "phone": "id,service_id,number,extension,type\np1,s1,541-555-0101,7,voice",
    "schedule": 'id,service_id,freq,byday,opens_at,closes_at,valid_from,description\nr1,s1,WEEKLY,"MO,TU",09:00,17:00,2026-01-01,9-5',
    "attribute": "id,link_id,link_entity,taxonomy_term_id,value\nx1,s1,service,t1,",
    "taxonomy_term": "id,code,name,parent_id\nt1,AA,Shelter,\nt2,AB,Food,t1",
}
ICAROL = """ResourceAgencyNum,PublicName,TaxonomyLevelName,ParentAgencyNum,PhysicalAddress1,PhysicalPostalCode,Latitude,Longitude,\
HoursOfOperation,\
Phone1Number,Phone1Name,PhoneFax,AgencyStatus,AgencyDescription,LastVerifiedOn,TaxonomyCodes,TaxonomyTerm,LanguagesOffered,\
ExcludeFromWebsite,PhysicalAddressIsPrivate,ProgramNum,SiteNum
1,Harbor,Agency,0,1 A St,97401,44.05,-123.09,,541-555-0101,Main,,Active,A <br />house,1/2/26 0:00,,,,No,,,
2,Beds,Program,1,1 A St,97401,44.05,-123.09,"6 pm - 8 am, daily",541-555-0102,Intake,541-555-0104,Active,Beds,8/17/11 0:00,XX-1; XX-2,\
Emergency Shelter; Adults,"English, Spanish",Yes,,,
3,Safe house,Program,1,7 C St,97401,44.06,-123.08,,541-555-0105,Main,,Active,Safe,,,,,No,Yes,,
4,North Hall,Site,1,3 N St,97403,,,Mon 9-5,541-555-0103,,,,,,,,,,,,
5,,ProgramAtSite,1,,,,,Tue 9-5,541-555-0104,,,,,,,,,,,2,4"""
CODES = """category_code,category_name,service_code,service_name,service_description
TC,Type of Care,DT,Detoxification,Stopping safely.
PAY,Payment,MD,Medicaid,
SL,Languages,SP,Spanish,"""
FACILITIES = """name1,name2,street1,street2,city,state,zip,phone,intake1,intake2,intake1a,intake2a,service_code_info
Harbor House,Detox,1 A St,,Eugene,OR,97401,541-555-0101 x12,541-555-0102,,,,DT * MD * SP
Harbor House,,- - -,,Florence,OR,97439,541-555-0103,,,,,DT ZZ"""
NESTED: list[object] = [
    {
        "id": "o1",
        "name": "Harbor",
        "services": [
            {
                "id": "s1",
                "name": "Night Shelter",
                "status": "active",
                "phones": [{"id": "p1", "number": "541-555-0101", "extension": 7}],
                "schedules": [{"id": "r1", "freq": "WEEKLY", "byday": "MO", "opens_at": "09:00", "closes_at": "17:00"}],
                "attributes": [{"id": "x1", "taxonomy_term": {"id": "t1", "name": "Shelter", "parent_id": "t2"}}],
                "service_at_locations": [
                    {"id": "a1", "location": {"id": "l1", "name": "House", "latitude": 44.05, "longitude": -123.09}}
                ],
            }
        ],
        "locations": [{"id": "l1", "addresses": [{"id": "d1", "address_1": "12 Oak St", "postal_code": "97401"}]}],
    },
]
INTERFACE: list[object] = [
    {
        "id": 1,
        "type": "Agency",
        "status": "Active",
        "names": [{"value": "Harbor", "purpose": "Primary"}],
        "taxonomy": [{"code": "XX-1"}],
    },
    {
        "id": 2,
        "type": "Program",
        "names": [{"value": "Kitchen", "purpose": "Primary"}, {"value": "Soup", "purpose": "Alternate"}],
        "related": [{"id": 1, "type": "Agency"}],
        "coverage": [{"county": "Lane", "stateProvince": "OR"}],
        "hours": {"note": "By appointment", "days": [{"dayOfWeek": "Mon", "opens": "8am", "closes": "4:45pm"}]},
        "customFields": [{"id": 5, "label": "Stairs", "selectedValues": {"7": "Two"}}],
        "contactDetails": [
            {"contact": {"type": "PhysicalLocation", "line1": "3 N St", "latitude": 44.05, "longitude": -123.1}},
            {"contact": {"type": "PhoneNumber", "number": "541-555-0102", "label": "Desk"}, "isConfidential": True},
        ],
    },
    {
        "id": 3,
        "type": "ProgramAtSite",
        "related": [{"id": 2, "type": "Program"}, {"id": 4, "type": "Site"}],
        "contactDetails": [],
    },
]
FOUND: list[object] = [
    {
        "_irow": 1,
        "frid": "f-77",
        "name1": "Harbor House",
        "street1": "1 A St",
        "city": "Eugene",
        "state": "OR",
        "zip": "97401",
        "phone": "541-555-0101 x12",
        "latitude": "44.05",
        "longitude": "-123.09",
        "typeFacility": "SA",
        "services": [
            {"f1": "Type of Care", "f2": "TC", "f3": "Detoxification; Knots"},
            {"f1": "Language", "f2": "SL", "f3": "Spanish"},
        ],
    },
    {
        "frid": "f-78",
        "name1": "Dr. Lark",
        "street1": "2 B St",
        "city": "Eugene",
        "state": "OR",
        "zip": "97401",
        "typeFacility": "BUPREN",
    },
]
FOUND_TABLE = """name1,street1,city,state,zip,phone,latitude,longitude,type_facility,DT,MD,SP
Harbor House,1 A St,Eugene,OR,97401,541-555-0101,44.05,-123.09,SA,1,0,1
Lark,2 B St,Eugene,OR,97401,,,,BUPREN,,,"""
MINDS = """name1,name2,street1,city,state,zip,phone,intake1,service_code_info
Harbor Mind,,1 A St,Eugene,OR,97401,541-555-0101,,MH * WALK * MD
River Mind,,2 B St,Eugene,OR,97401,541-555-0102,541-555-0103,MH"""
MIND_CODES = """category_code,category_name,service_code,service_name,service_description
TC,Type of Care,MH,Care for the mind,
ECR,Emergency care,WALK,Walk-in,Day and night."""
HOURS = (
    "Mon-Fri 9am-5pm; Sat 10 am to noon. Closed Sundays and holidays.",
    "24 hours a day, 7 days a week",
    "1st and 3rd Tuesday of the month, 6:00 pm - 8:00 pm (by appointment)",
    "Nov 1 - Mar 31: nightly 7:30pm-7am; intake 5-6 pm, Monday through Thursday",
    "M, W, F 8:30-12 & 1-4:30; call first. Walk-ins welcome EST",
    "Administrative office: 9:00-17:00 M-F\nHotline: 24/7",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """One format: how a file of it is written, and what is in it; `names` are those that --format takes."""

    form: str
    names: tuple[str | None, ...]
    tables: Tables = field(default_factory=dict[str, Table])
    document: object = None
    mapping: bool = False


def table(text: str) -> Table:
    """Return text as rows of cells; a cell in quotes may hold commas."""
    import csv
    import io

    return list(csv.reader(io.StringIO(text)))


def tables(texts: dict[str, str]) -> Tables:
    """Return several tables."""
    return {name: table(text) for name, text in texts.items()}


def objects(text: str) -> list[object]:
    """Return a table as objects."""
    head, *rows = table(text)
    return [dict(zip(head, row, strict=False)) for row in rows]


SEEDS: dict[str, Seed] = {
    "hsds-1": Seed(form="zip", names=(None, "hsds-1"), tables=tables(OLD)),
    "hsds-3-csv": Seed(form="zip", names=(None, "hsds-3-csv"), tables=tables(NEW)),
    "hsds-3-json": Seed(form="json", names=(None, "hsds-3-json"), document=NESTED),
    "icarol-csv": Seed(form="csv", names=(None, "icarol"), tables={"export": table(ICAROL)}),
    "samhsa": Seed(
        form="xlsx", names=(None, "samhsa"), tables={"Facilities": table(FACILITIES), "Codes": table(CODES)}
    ),
    "icarol-xlsx": Seed(
        form="xlsx", names=(None, "icarol"), tables={"Export": table(ICAROL), "Key": [["What it means"]]}
    ),
    "icarol-json": Seed(form="json", names=(None, "icarol"), document=INTERFACE),
    "samhsa-mh": Seed(
        form="xlsx", names=(None, "samhsa"), tables={"Facilities": table(MINDS), "Codes": table(MIND_CODES)}
    ),
    "findtreatment-json": Seed(form="json", names=(None, "findtreatment"), document=FOUND),
    "findtreatment-csv": Seed(form="csv", names=(None, "findtreatment"), tables={"found": table(FOUND_TABLE)}),
    "table-csv": Seed(form="csv", names=("table",), tables={"county": table(COUNTY)}, mapping=True),
    "table-tsv": Seed(form="tsv", names=("table",), tables={"county": table(COUNTY)}, mapping=True),
    "table-xlsx": Seed(form="xlsx", names=("table",), tables={"county": table(COUNTY)}, mapping=True),
    "table-ndjson": Seed(form="ndjson", names=("table",), document=objects(COUNTY), mapping=True),
}
