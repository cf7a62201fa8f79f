"""One referral sheet: its answers, its draft, its saving."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from navigator.casebook.consent_rules import Told
from navigator.casebook.events.plain import of_plain, to_plain
from navigator.casebook.follow_up.rules import Trigger
from navigator.casebook.refer_form import ReferForm
from navigator.casebook.said import NOT_ASKED
from navigator.casebook.snapshot import Shown, snapshot_of
from navigator.casebook_ports import KeptDraft
from navigator.clock import Clock
from navigator.use_cases.refer import REFUSES, Offer, Referred, offers, refer
from ui.desktop.casebook_services import CasebookServices
from ui.desktop.models.rows import Row, recorded_words
from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.viewmodels.drafts import DraftsViewModel
from ui.desktop.workers.runner import Failure

FORM = "refer"
# What may be true of somebody who flees: then more of the record is sealed.
MAY_FLEE = frozenset({"yes", "unknown"})


class ReferViewModel(QObject):
    """Nothing is said to be saved before it is; what was typed stays until then."""

    changed = Signal()
    saved = Signal(object)
    failed = Signal(str)

    def __init__(self, casebook: CasebookViewModel, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casebook = casebook
        self.clock = clock
        self.drafts = DraftsViewModel(FORM, casebook, clock, self)
        # Whether somebody chose the follow-up by hand.
        self._planned = False
        self.call = ""  # the number to call first; what is kept of the place has public ones only
        # Whom this scene is about, once a referral was saved.
        self.last_person = ""
        self.form: ReferForm | None = None
        self.offers: Sequence[Offer] = ()
        self.saving = False
        self.drafts.changed.connect(self.changed)
        self.drafts.failed.connect(self.failed)
        casebook.left.connect(self.forget)

    @property
    def custodian(self) -> str:
        """Return whose record this will be."""
        return self._casebook.sitter.agency if self._casebook.sitter else ""

    @property
    def services(self) -> CasebookServices | None:
        """Return what the casebook knows of the agency."""
        return self._casebook.services

    def refuses(self, desk_answer: str) -> bool:
        """Tell whether an answer of a desk is a no, whose reason is asked."""
        code = self.services.terms.codes["desk_answers"].get(desk_answer) if self.services else None
        return code is not None and code.group == REFUSES

    def begin(self, row: Row, situation: Mapping[str, str]) -> None:
        """Begin a sheet for a hit; what the screen said of it is kept with it."""
        services, listing = self.services, row.hit.listing
        if services is None:
            return
        status, verdict = recorded_words(row)
        shown = Shown(status=status, verdict=row.pill.kind if row.pill else "", verdict_words=verdict)
        snapshot = snapshot_of(listing, shown, self.clock.now())
        self._planned, self.call = False, row.phone
        self.drafts.begin()
        self.form = ReferForm(
            snapshot=snapshot,
            need=row.need,
            person_id=self.last_person,
            flees=situation.get("fleeing_violence", "") in MAY_FLEE,
            sealed_service=services.tells_of_substances(snapshot, listing.needs),
        )
        self.offers = offers(services.terms, self.clock.now())
        self.changed.emit()

    def go_on(self, draft: KeptDraft) -> None:
        """Go on with a sheet that was left, or that a crash cut short; raises nothing: an older form is thrown away."""
        try:
            form: ReferForm = of_plain(ReferForm, dict(draft.content))
        except (KeyError, TypeError, ValueError):
            self.drafts.drop(draft.id)
            return
        self.drafts.begin(draft)
        self.form, self._planned, self.call = form, bool(form.rule), ""
        self.offers = offers(self.services.terms, self.clock.now()) if self.services else ()
        self.changed.emit()

    def put(self, **answers: Any) -> None:  # noqa: ANN401 - fields of the form
        """Take answers; the draft is kept once the hand rests."""
        if self.form is None:
            return
        self.form = self._timed(replace(self.form, **answers), answers)
        self._planned = self._planned or "rule" in answers
        if not self.form.rule:
            self.form = replace(self.form, day=None)
        self._propose()
        told: Any = to_plain(self.form)
        self.drafts.put(told)
        self.changed.emit()

    def tell(self, kinds: Sequence[Told]) -> None:
        """Take what was told: "nothing" and anything else put each other out."""
        before = self.form.told if self.form else frozenset[Told]()
        now = frozenset(kinds)
        if Told.NOTHING in now and len(now) > 1:
            now = frozenset({Told.NOTHING}) if Told.NOTHING not in before else now - {Told.NOTHING}
        self.put(told=now)

    def save(self) -> None:
        """Save the sheet."""
        services, form, draft = self.services, self.form, self.drafts.id
        if services is None or form is None or self.saving:
            return
        self.saving = True
        self.drafts.stop()
        self.changed.emit()
        terms = services.terms
        self._casebook.room.work(lambda seat: refer(seat.desk, terms, form, draft_id=draft), self._saved, self._fail)

    def leave(self) -> None:
        """Put the sheet away; what was typed is kept as a draft."""
        self.drafts.keep_now()
        self.form = None
        self.changed.emit()
        self.drafts.look()

    def forget(self) -> None:
        """Let go of everybody: it locked, or somebody else sits there."""
        self.form, self.last_person, self.offers = None, "", ()
        self.saving = False
        self.changed.emit()

    def new_scene(self) -> None:
        """Another person comes: the next sheet is about nobody yet."""
        self.last_person = ""

    def _timed(self, form: ReferForm, answers: Mapping[str, Any]) -> ReferForm:
        """Note when the desk was spoken to: as the first word of it is entered."""
        spoke = form.spoken_to.strip() or form.desk_answer not in (NOT_ASKED, "not_called")
        if {"spoken_to", "desk_answer"} & answers.keys():
            return replace(form, called_at=(form.called_at or self.clock.now()) if spoke else None)
        return form

    def _propose(self) -> None:
        """Propose a follow-up once the person agreed: it is the agency's to set, until somebody set it by hand."""
        if self.form is None or self._planned:
            return
        crisis = next((offer.rule.code for offer in self.offers if offer.rule.trigger is Trigger.CRISIS), "")
        self.form = replace(self.form, rule=crisis if self.form.agreed.is_yes else "")

    def _saved(self, done: Referred) -> None:
        self.saving = False
        self.last_person = done.person
        self.form = None
        self.drafts.begin()
        self.changed.emit()
        self.saved.emit(done)

    def _fail(self, failure: Failure) -> None:
        self.saving = False
        if self.form is not None:
            told: Any = to_plain(self.form)
            self.drafts.put(told)
        self.changed.emit()
        self.failed.emit(failure.sentence)
