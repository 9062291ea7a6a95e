"""The slots of a frame: which words stand in which relation to a predicate."""

from __future__ import annotations

from collections.abc import Callable

from dashboard.ingestion.claims.tree import Tree, Word
from dashboard.lexicon.words import words

_BEYOND = 6
"""How many verbs a subject may be handed down: a bound for broken parses, not for language."""


def subjects(tree: Tree, verb: Word, depth: int = 0) -> list[Word]:
    """Return who does what a verb says, through passives, control, conjunction and participles."""
    if depth > _BEYOND:
        return []
    if own := tree.children(verb, "nsubj", "csubj"):
        return [antecedent(tree, word) for word in own]
    if tree.children(verb, "nsubjpass", "auxpass") or _is_passive_participle(verb):
        return _pobjs(tree, tree.children(verb, "agent"))
    return _inherited(tree, verb, depth)


def _inherited(tree: Tree, verb: Word, depth: int) -> list[Word]:
    """Return the subject of a verb without its own, from what governs it."""
    above = tree.head(verb)
    if above is None:
        return []
    if verb.dep == "acl":
        return _of_noun(tree, verb, above, depth)
    if above.dep in ("prep", "agent") and (verb_above := tree.head(above)):
        own = above.lower in words().own_doing and verb_above.is_verb
        return subjects(tree, verb_above, depth + 1) if own else _of_participle(tree, verb_above, depth)
    if verb.dep in ("xcomp", "ccomp", "pcomp"):
        return _of_participle(tree, above, depth)
    if verb.dep in ("conj", "advcl", "dep", "acomp", "attr") and _is_clause(above):
        return subjects(tree, above, depth + 1)
    return [above] if verb.dep == "relcl" else []


def _of_participle(tree: Tree, above: Word, depth: int) -> list[Word]:
    """ "urged B to leave" and "accused B of planning": the object acts; else the subject does."""
    if not _is_clause(above):
        return tree.children(above, "poss") or tree.children(above, "amod", "compound")
    controlled = tree.children(above, "dobj", "nsubjpass")
    return controlled or subjects(tree, above, depth + 1)


def _of_noun(tree: Tree, verb: Word, noun: Word, depth: int) -> list[Word]:
    """ "forces attacking": the noun acts. "the decision to attack": who owns or takes the decision does."""
    above = tree.head(noun)
    if noun.lower in words().texts and above is not None and noun.dep == "dobj" and _is_clause(above):
        return tree.children(noun, "poss") or subjects(tree, above, depth + 1)
    if verb.tag in ("VBG", "VBD"):
        return [noun]
    if owner := tree.children(noun, "poss"):
        return owner
    if above is not None and noun.dep in ("dobj", "attr") and _is_clause(above):
        return subjects(tree, above, depth + 1)
    return tree.children(noun, "amod", "compound")


def _is_clause(word: Word) -> bool:
    return word.is_verb or word.tag in ("MD", "JJ") or word.dep == "ROOT"


def _is_passive_participle(verb: Word) -> bool:
    return verb.tag == "VBN" and verb.dep in ("acl", "advcl")


def objects(tree: Tree, verb: Word) -> list[Word]:
    """Return what a verb acts on, through passives, relative clauses and shared objects."""
    if passive := tree.children(verb, "nsubjpass"):
        return [antecedent(tree, word) for word in passive]
    if _is_passive_participle(verb) and (noun := tree.head(verb)):
        return [noun] if verb.dep == "acl" else []
    if own := tree.children(verb, "dobj") or tree.children(verb, "oprd"):
        return [antecedent(tree, word) for word in own]
    if verb.dep == "amod" and (noun := tree.head(verb)):
        return [noun]
    if tree.children(verb, "auxpass") and verb.dep == "conj" and (above := tree.head(verb)):
        return objects(tree, above)
    shared = [word for joined in tree.children(verb, "conj") for word in tree.children(joined, "dobj")]
    return shared if not tree.children(verb, "prep", "ccomp", "xcomp") else []


def antecedent(tree: Tree, word: Word) -> Word:
    """Return the noun that "who", "which" or "that" stands for, or the word itself."""
    if word.tag not in ("WDT", "WP", "IN"):
        return word
    clause = next((above for above in tree.ancestors(word) if above.dep == "relcl"), None)
    return tree.head(clause) or word if clause else word


def _pobjs(tree: Tree, prepositions: list[Word]) -> list[Word]:
    return [
        antecedent(tree, word)
        for preposition in prepositions
        for one in tree.conjuncts(preposition)
        for word in tree.children(one, "pobj", "pcomp")
    ]


def nearby(tree: Tree, bearer: Word, name: str) -> list[Word]:
    """Return what stands after a preposition on the word, or on a noun that hangs on it by another one.

    "spoke by telephone with Putin": the parse gives "with" to the telephone.
    """
    if own := prepositional(tree, bearer, name):
        return own
    after = (noun for other in tree.children(bearer, "prep") for noun in tree.children(other, "pobj"))
    inner = (joined for noun in after for joined in tree.conjuncts(noun))
    return [word for noun in inner for word in prepositional(tree, noun, name)]


def prepositional(tree: Tree, bearer: Word, name: str) -> list[Word]:
    """Return what stands after a preposition on the word: "on" in "an attack on Ukraine"."""
    found = tree.prepositions(bearer).get(name)
    return _pobjs(tree, found) if found else []


def clause_subjects(tree: Tree, bearer: Word) -> list[Word]:
    """Return who acts in what is said, asked or feared: "demanded that Russia withdraw"."""
    return [word for clause in _complements(tree, bearer) for word in tree.children(clause, "nsubj", "nsubjpass")]


def conditions(tree: Tree, bearer: Word) -> list[Word]:
    """Return whose act is the condition of what is said: "warned of sanctions if Russia attacked"."""
    clauses = [bearer, *_complements(tree, bearer)]
    ifs = [one for clause in clauses for one in tree.children(clause, "advcl") if tree.children(one, "mark", "aux")]
    return [word for clause in ifs for word in tree.children(clause, "nsubj")]


def within(tree: Tree, bearer: Word) -> list[Word]:
    """Return every word of what is said, nearest first: the last place to look for whom it is about."""
    queue = [*_complements(tree, bearer), *tree.children(bearer, "dobj", "prep")]
    found: list[Word] = []
    while queue:
        word = queue.pop(0)
        found.append(word)
        queue += tree.children(word)
    return found


def sayers(tree: Tree, bearer: Word) -> list[Word]:
    """Return who says the clause: "Blinken said Russia would pay a price"."""
    for above in tree.ancestors(bearer):
        if above.is_verb:
            return subjects(tree, above) if bearer.dep in ("ccomp", "parataxis", "advcl") else []
    return []


def owners(tree: Tree, bearer: Word) -> list[Word]:
    """Return whose what is acted on is: "Russian soldiers were massed"."""
    return [word for thing in objects(tree, bearer) for word in tree.children(thing, "poss", "amod", "compound")]


def controllers(tree: Tree, bearer: Word) -> list[Word]:
    """Return who had it done: "Putin ordered the ministry to send troops"."""
    above = tree.head(bearer)
    return subjects(tree, above) if above and bearer.dep == "xcomp" and above.is_verb else []


def clause_objects(tree: Tree, bearer: Word) -> list[Word]:
    """Return who is acted on in what is refused: "refused to negotiate with Iran"."""
    found: list[Word] = []
    for clause in _complements(tree, bearer):
        found += [*tree.children(clause, "dative"), *objects(tree, clause)]
        found += [word for name in words().concerned for word in nearby(tree, clause, name)]
    return found


def told(tree: Tree, bearer: Word) -> list[Word]:
    """Return to whom the clause is said: "... , Blinken told Lavrov"."""
    above = next((word for word in tree.ancestors(bearer) if word.is_verb), None)
    return tree.children(above, "dobj", "dative") if above and bearer.dep in ("ccomp", "parataxis") else []


def _complements(tree: Tree, bearer: Word) -> list[Word]:
    """Return the clauses below a word, those behind a preposition too ("accused of invading")."""
    behind = [one for prep in tree.children(bearer, "prep") for one in tree.children(prep, "pcomp")]
    return tree.children(bearer, "ccomp", "xcomp", "acl", "parataxis") + behind


def reactions(tree: Tree, bearer: Word) -> list[Word]:
    """Return what an act answers: "in response to the Russian build-up", "over its threats"."""
    found = [
        word
        for reply in prepositional(tree, bearer, "in")
        if reply.lower in words().replies
        for name in ("to", "for")
        for word in prepositional(tree, reply, name)
    ]
    return found + [word for name in words().grounds for word in prepositional(tree, bearer, name)]


SLOTS: dict[str, Callable[[Tree, Word], list[Word]]] = {
    "object": objects,
    "dative": lambda tree, word: [one for one in tree.children(word, "dative") if one.tag != "IN"],
    "possessor": lambda tree, word: tree.children(word, "poss"),
    "modifier": lambda tree, word: tree.children(word, "amod", "compound", "nmod"),
    "clause-subject": clause_subjects,
    "condition": conditions,
    "clause-object": clause_objects,
    "within": within,
    "controller": controllers,
    "owner": owners,
    "sayer": sayers,
    "told": told,
    "reaction": reactions,
}
"""Slots by name; every other name is a preposition, and `subject` depends on the carrier."""
