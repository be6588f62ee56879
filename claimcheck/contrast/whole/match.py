"""Whether a text says all that a claim says: each telling word, joined to the same words as there.

Alignment of dependency structures, after MacCartney, Grenager, de Marneffe, Cer and Manning (2006).
"""

from __future__ import annotations

from claimcheck.analysis.speech import senses
from claimcheck.contrast.denial import CUES
from claimcheck.contrast.whole import links, roles
from claimcheck.contrast.whole.claims import Claim, Node, words
from claimcheck.contrast.whole.grounds import put_forward
from claimcheck.contrast.whole.view import View
from claimcheck.contrast.whole.words import TELLING, children, name, one_name
from claimcheck.lexicon import embedding, nouns
from claimcheck.model.analysis import Analysis, Modality, Sentence, Tag

_BEFALLING = frozenset(
    "die perish drown suffocate explode burn sink collapse crash fall rise grow increase decrease decline drop open "
    "close start begin end break happen occur spread improve change move derail double shrink".split()
)
"""What befalls its subject, and may be told of an object, too: "prices rose", "raised prices"."""
_MEMBERS = frozenset("one part member citizen native example kind type national resident player".split())
_RANKING = frozenset("most least first last only sole second third best worst top main biggest".split())
_ROLES = ("agent", "patient")
_NAMES = (Tag.NOUN, Tag.PROPN)


class Matcher:
    """Sets the words of one claim beside those of one sentence of a text."""

    def __init__(self, told: Claim, own: Sentence, verb: int, text: Analysis, there: Sentence) -> None:
        self._told, self._own, self._text, self._there = told, own, text, there
        self.view = View(own, there, words(told))
        self._inside: dict[tuple[int, int], bool] = {}
        clause = own.clause_at(verb)
        self._modality = Modality.ASSERTED if clause is None else clause.modality
        self._lemmas = frozenset(t.lemma for t in own.tokens)

    def said(self) -> int | None:
        """The index of the word by which the sentence says what the claim says; None where it does not."""
        told = self._told
        if self._denied(told.predicate):
            return None
        if told.shape == "deed":
            found = self.view.of(told.predicate) if told.predicate is not None else []
            return next((u for u in found if not self._named(u) and self._deed(u) and self.sure(u)), None)
        if told.shape == "there":
            return self._is_there()
        if told.subject is None or told.predicate is None:
            return None
        if told.shape == "is" and told.predicate.token.lemma in _MEMBERS and not self.view.of(told.predicate):
            return self._member(told.subject, told.predicate)
        return self._of_subject(told.subject, told.predicate)

    def _denied(self, predicate: Node | None) -> bool:
        """Whether the sentence, too, denies such a thing, so that it may be this."""
        if predicate is None:
            return any(t.folded in CUES for t in self._there.tokens)
        spots = self.view.of(predicate)
        return any(c.negated for c in self._there.clauses if c.verb in spots)

    def sure(self, at: int) -> bool:
        """Whether the text puts forward what the word says, as the claim does."""
        return put_forward(self._there, at, self._modality, self._lemmas)

    def _is_there(self) -> int | None:
        if not self._told.parts:
            return None
        first, *rest = [n for _, n in self._told.parts]
        for u in self.view.of(first):
            if (
                self.sure(u)
                and self.inner(first, u)
                and all(self._near(u, n) for n in rest)
                and not self._fewer(first, u)
            ):
                return u
        return None

    def _fewer(self, node: Node, at: int) -> bool:
        """Whether the text counts some of a sort, and the claim all: "3 million people with a permit"."""
        if not any(n.token.tag is Tag.NUM for _, n in node.inner):
            return False
        return any(
            t.index not in self.view.said and t.tag in TELLING and t.relation in ("amod", "nmod", "acl", "acl:relcl")
            for t in children(self._there, at)
        )

    def _of_subject(self, subject: Node, predicate: Node) -> int | None:
        for u in self.view.of(predicate):
            if not self.inner(predicate, u) or not self.sure(u) or self._narrower(predicate, u) or self.view.turned(u):
                continue
            for w in self.view.of(subject):
                joined = w != u and self.inner(subject, w) and self._link(w, u)
                if joined and all(self._near(u, n) or self._near(w, n) for _, n in self._told.parts):
                    return u
        return None

    def _narrower(self, node: Node, at: int) -> bool:
        """Whether the text ranks among others than the claim: "the tallest in western Japan"."""
        inside = [n for _, n in node.inner]
        if not any(n.token.folded in _RANKING or n.token.folded.endswith("est") for n in inside):
            return False
        spots = {at, *(u for n in inside for u in self.view.of(n))}
        return any(
            t.head in spots and t.index not in self.view.said and t.relation in ("amod", "compound", "nummod", "advmod")
            for t in self._there.tokens
            if t.tag in (Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.NUM)
        )

    def _member(self, subject: Node, predicate: Node) -> int | None:
        """ "is a member of the board": whatever else of it somebody is."""
        if len(predicate.inner) != 1:
            return None
        whole = predicate.inner[0][1]
        for u in self.view.of(whole):
            for w in self.view.of(subject):
                if not self.inner(whole, u) or not self.inner(subject, w):
                    continue
                if links.is_one(self.view, w, u) or links.has(self.view, u, w):
                    return u
                if any(links.within(self.view, v, u) for v in self.view.called(w)):
                    return u
        return None

    def _link(self, who: int, what: int) -> bool:
        if self._told.shape == "at":
            return links.lies(self.view, who, what, self._told.case)
        if self._told.shape == "has":
            return links.has(self.view, who, what)
        return not self._anothers(who, what) and (links.is_one(self.view, who, what) or self._beside_it(who, what))

    def _beside_it(self, who: int, what: int) -> bool:
        noun = self._there.tokens[what]
        if noun.relation.startswith("nsubj") and who < what and noun.tag is Tag.NOUN:
            return False  # "Lind, doctors said"
        return self.view.close(who, what)

    def _anothers(self, who: int, what: int) -> bool:
        """Whether the noun stands with the name of somebody else: "the mayor of Orsk, Ada Lind"."""
        there, noun = self._there, self._there.tokens[what]
        mine = {t.folded for i in self.view.called(who) for t in name(there, i)}
        held = self.view.called(what)
        bearers = [
            t
            for t in there.tokens
            if t.tag is Tag.PROPN
            and t.index not in self.view.said
            and (t.index in held and t.index != what or t.index == noun.head and noun.relation in ("compound", "amod"))
        ]
        strange = not any({x.folded for x in name(there, t.index)} & mine for t in bearers)
        return bool(bearers) and strange and who not in held

    def _near(self, head: int, node: Node) -> bool:
        owners = self._there.owners
        return any(
            self.inner(node, u)
            and (
                links.within(self.view, head, u)
                or owners[head] is not None
                and owners[head] == owners[u]
                and self._there.tokens[u].relation.startswith("obl")
            )
            for u in self.view.of(node)
        )

    def _deed(self, verb: int) -> bool:
        if self._other_sense(verb):
            return False
        places = list(roles.roles(self._there, verb))
        if not self._told.parts and any(p == "patient" and self._there.tokens[u].tag in _NAMES for p, u in places):
            return False  # "I did not push him", "I pushed the door"
        noun = self._there.tokens[verb].tag is not Tag.VERB
        if self._there.tokens[verb].lemma in _BEFALLING and not any(role == "patient" for role, _ in places):
            places = [("patient" if role == "agent" else role, at) for role, at in places]
        return all(
            self._filled(role, node, places, noun=noun)
            or self._by_pronoun(role, node, places)
            or self._beside(role, node, verb, places)
            or self._open(role, node, places, verb)
            for role, node in self._parts()
        )

    def _named(self, at: int) -> bool:
        """Whether a noun is what the claim says that it is done to: "did not charge a fee", "the fee was late"."""
        noun = self._there.tokens[at]
        return noun.tag is Tag.NOUN and any(n.token.lemma == noun.lemma for _, n in self._told.parts)

    def _other_sense(self, verb: int) -> bool:
        """Whether one text says something by the verb, and the other does something: "charged that", "was charged"."""
        predicate = self._told.predicate
        return predicate is not None and senses.apart(self._own, predicate.token.index, self._there, verb)

    def _parts(self) -> list[tuple[str, Node]]:
        parts = list(self._told.parts)
        predicate = self._told.predicate
        if predicate is not None and predicate.token.lemma in _BEFALLING and not any(r == "patient" for r, _ in parts):
            return [("patient" if role == "agent" else role, node) for role, node in parts]
        return parts

    def _filled(self, role: str, node: Node, places: list[tuple[str, int]], *, noun: bool) -> bool:
        return any(
            self.inner(node, u) and (u in self.view.called(at) or self._joined(u, at))
            for place, at in places
            if roles.fits(role, place)
            for u in self.view.of(node)
        )

    def _joined(self, u: int, at: int) -> bool:
        """Whether one is a member of a list that the other opens."""
        tokens = self._there.tokens
        ours = {u, *(t.index for t in name(self._there, u))}
        ours |= {tokens[i].head for i in ours if tokens[i].relation in ("compound", "flat", "nmod:desc")}
        return any(i >= 0 and tokens[i].relation == "conj" and tokens[i].head in self.view.called(at) for i in ours)

    def _by_pronoun(self, role: str, node: Node, places: list[tuple[str, int]]) -> bool:
        """Whether a pronoun fills the place of a name that the text gives elsewhere."""
        if role not in _ROLES or node.token.tag is not Tag.PROPN:
            return False
        if not any(roles.fits(role, p) and self._there.tokens[at].folded in roles.PRONOUNS for p, at in places):
            return False
        mine = name(self._own, node.token.index)
        return any(
            one_name(mine, name(s, t.index)) for s in self._text.sentences for t in s.tokens if t.tag is Tag.PROPN
        )

    def _beside(self, role: str, node: Node, verb: int, places: list[tuple[str, int]]) -> bool:
        """Whether an adjunct stands in the clause of the verb, wherever it hangs."""
        owners = self._there.owners
        undergone = {x for p, at in places if p == "patient" and role == "by" for x in self.view.called(at)}
        return role not in _ROLES and any(
            owners[u] is not None and owners[u] == owners[verb] and u not in undergone and self.inner(node, u)
            for u in self.view.of(node)
        )

    def _open(self, role: str, node: Node, places: list[tuple[str, int]], verb: int) -> bool:
        """Whether nothing else fills the place, and what should fill it stands near."""
        token = self._there.tokens[verb]
        noun = token.tag is not Tag.VERB
        if role == "patient" and noun and "person" in nouns.classes(token.lemma):
            return False  # whom the prosecutors beside him have charged is not told
        if role in _ROLES and any(
            not any(self._whose(u, at) for u in self.view.of(node)) for at in self._strangers(role, places, noun=noun)
        ):
            return False
        other = {"agent": "patient", "patient": "agent"}.get(role)
        taken = {x for p, at in places if p == other for x in self.view.called(at)}
        return any(
            u not in taken
            and u != verb
            and self.view.near(verb, u, 5, 1)
            and self.inner(node, u)
            and not self._speaks(u)
            for u in self.view.of(node)
        )

    def _strangers(self, role: str, places: list[tuple[str, int]], *, noun: bool) -> list[int]:
        """What fills the place in the text, and the claim does not have."""
        tokens = self._there.tokens
        return [
            at
            for place, at in places
            if at not in self.view.said
            and tokens[at].tag in _NAMES
            and (place == role or noun and role == "patient" and tokens[at].relation in ("nmod", "compound"))
        ]

    def _speaks(self, at: int) -> bool:
        """Whether a word is the subject of a verb of saying: "Lind says the law has been broken"."""
        return any(
            embedding.is_saying(c.lemma) and links.in_phrase(self.view, c.subject, at) for c in self._there.clauses
        )

    def _whose(self, u: int, at: int) -> bool:
        """Whether the word is whose the other is: "the Greek government" for Greece."""
        token = self._there.tokens[u]
        return token.head == at and token.relation in ("amod", "compound", "nmod:poss", "conj")

    def inner(self, node: Node, at: int) -> bool:
        """Whether what hangs on a word of the claim hangs on the word of the text, too."""
        key = (node.token.index, at)
        if key not in self._inside:
            self._inside[key] = all(
                any(self.inner(kid, u) and self._hangs(role, at, u) for u in self.view.of(kid))
                for role, kid in node.inner
            )
        return self._inside[key]

    def _hangs(self, role: str, at: int, u: int) -> bool:
        view = self.view
        if at == u or links.within(view, at, u) or links.has(view, u, at) or links.is_one(view, at, u):
            return True
        if self._there.tokens[at].tag is Tag.VERB and any(
            roles.fits(role, p) and u in view.called(x) for p, x in roles.roles(self._there, at)
        ):
            return True
        return view.close(u, at) or role != "of" and view.near(at, u, 3) or role == "&" and view.between(at, u)[0] <= 4
