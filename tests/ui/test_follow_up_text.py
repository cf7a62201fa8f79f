"""What stands first in a follow-up that is read: what is never safe."""

from fakes.casebook import DAY, NOW, OFFICE

from navigator.casebook.contact import ContactKind, Way
from navigator.casebook.follow_up.rules import RulePack
from navigator.use_cases.follow_up_page import ContactRule, FollowUpPage
from navigator.use_cases.refer import Terms
from resources_db.bundled.code_lists import code_book
from resources_db.bundled.follow_up_rules import rule_packs
from ui.desktop.viewmodels.follow_up_text import page_html

PACK: RulePack = rule_packs()["default"]
TERMS = Terms(codes=code_book(), rules=PACK, hours=OFFICE)


def test_what_is_never_safe_stands_before_when_it_is_due_and_why() -> None:
    rule = ContactRule(
        kind=ContactKind.PHONE, belongs_to="self", safe=(Way.CALL,), unsafe=(Way.VOICEMAIL,), say_we_are="", may_say=""
    )
    page = FollowUpPage(
        id="t1",
        initials="JP",
        reason="asked for Friday",
        opens_at=NOW,
        due_by=NOW + DAY,
        rules=(rule,),
        attempts=(),
        next=None,
    )
    text = page_html(page, TERMS, {})
    places = [text.index(words) for words in ("JP", "Never: ", "Safe, as they said", "asked for Friday")]
    assert places == sorted(places)
