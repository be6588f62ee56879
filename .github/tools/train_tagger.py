"""Train the word-class model of claimcheck.analysis.tagger (run by hand; never at build or test time).

    python .github/tools/train_tagger.py CORPUS.tsv HELD_OUT.tsv claimcheck/analysis/model/english.tags

A corpus is one token a line, `word<TAB>UPOS`, sentences parted by an empty line, in the package's own
tokenization. Treebank text stays out of the repository: only weights and one-class words go in.
Averaged perceptron (Collins 2002), averaged lazily; deterministic for a given corpus.
"""

from __future__ import annotations

import random
import struct
import sys
import zlib
from collections import Counter, defaultdict
from pathlib import Path

from claimcheck.analysis import tagger
from claimcheck.analysis.tagger import CODES, TAGS, Context, certain, letter_case
from claimcheck.lexicon.closed import CLOSED
from claimcheck.model.analysis import Tag
from claimcheck.text.folding import fold

Sentence = list[tuple[str, Tag]]
EPOCHS, SEED, WIDE = 8, 7, 40  # WIDE: bits a class while training
MARGIN = 16  # by how much the right class must win while training
SEEN = 3  # a feature rarer than this in training is left out
CERTAIN, CERTAIN_SEEN = 0.98, 10
CLASS_SEEN, CLASS_SHARE = 8, 0.08
SCALE, LEAST = 12, 16  # weights are stored as round(12 * weight); a feature with none of 16 or more is left out
SMALL = "a an the of in on at to by for and or but nor with from as is".split()


def read(path: str) -> list[Sentence]:
    """The sentences of a corpus file."""
    blocks = Path(path).read_text(encoding="utf-8").split("\n\n")
    return [[(w, Tag(t)) for w, t in (line.split("\t") for line in b.split("\n") if line)] for b in blocks if b.strip()]


def augmented(sentences: list[Sentence], chance: random.Random) -> list[Sentence]:
    """The corpus with a share of sentences again as titles and in capitals, so that case alone decides little."""
    out = list(sentences)
    for sentence in sentences:
        draw = chance.random()
        if draw < 0.10 and 4 <= len(sentence) <= 18:
            out.append([(w if w in SMALL and i else w[:1].upper() + w[1:], t) for i, (w, t) in enumerate(sentence)])
        elif draw < 0.15 and len(sentence) <= 18:
            out.append([(w.upper(), t) for w, t in sentence])
    return out


def lexicon(sentences: list[Sentence]) -> tuple[dict[str, Tag], dict[str, str]]:
    """Words of one class (as written), and the classes that each frequent form can have."""
    exact: dict[str, Counter[Tag]] = defaultdict(Counter)
    forms: dict[str, Counter[Tag]] = defaultdict(Counter)
    for sentence in sentences:
        for word, tag in sentence:
            exact[word][tag] += 1
            forms[tagger._form(fold(word).lower())][tag] += 1
    known = {}
    for word, tags in exact.items():
        (tag, most), total = tags.most_common(1)[0], sum(tags.values())
        if total >= CERTAIN_SEEN and most >= CERTAIN * total and word.lower() not in CLOSED and not word.isupper():
            known[word] = tag
    classes = {}
    for form, tags in forms.items():
        total = sum(tags.values())
        if total >= CLASS_SEEN and " " not in form:
            kept = [t for t, n in tags.items() if n >= CLASS_SHARE * total]
            kept.sort(key=lambda t: (-tags[t] * 2 // total, TAGS.index(t)))  # one that is half or more comes first
            classes[form] = "".join(CODES[TAGS.index(t)] for t in kept)
    return known, classes


def train(sentences: list[Sentence], known: dict[str, Tag], classes: dict[str, str]) -> list[dict[str, list[float]]]:
    """Averaged weights: for each template, key to one weight a class."""
    prepared = []
    counts: list[Counter[str]] = []
    for sentence in sentences:
        words = [w for w, _ in sentence]
        folded = [fold(w).lower() for w in words]
        mode = letter_case(words)
        sure = [certain(w, folded, i, mode, known) for i, w in enumerate(words)]
        context = Context(words, folded, mode, classes)
        gold = [CODES[TAGS.index(t)] for _, t in sentence]
        prepared.append((context, sure, gold))
        past = ["-", "-", *gold]
        for i, tag in enumerate(sure):
            if tag is None:
                for n, key in enumerate(context.features(i, past[i], past[i + 1])):
                    if n == len(counts):
                        counts.append(Counter())
                    counts[n][key] += 1
    width, half = WIDE, 1 << (WIDE - 1)
    middle = sum(half << (width * lane) for lane in range(len(TAGS)))
    mask = (1 << width) - 1
    weights: list[dict[str, int]] = [{k: 0 for k, n in c.items() if n >= SEEN} for c in counts]
    late: list[dict[str, int]] = [dict.fromkeys(w, 0) for w in weights]
    unit = {code: 1 << (width * lane) for lane, code in enumerate(CODES)}
    order, step, chance = list(range(len(prepared))), 0, random.Random(SEED)
    for epoch in range(EPOCHS):
        chance.shuffle(order)
        right = total = 0
        for number in order:
            context, sure, gold = prepared[number]
            before = last = "-"
            for i, tag in enumerate(sure):
                if tag is not None:
                    before, last = last, CODES[TAGS.index(tag)]
                    continue
                step += 1
                keys = context.features(i, before, last)
                score = middle - MARGIN * unit[gold[i]]  # it must win by a margin
                for table, key in zip(weights, keys, strict=True):
                    score += table.get(key, 0)
                lanes = [(score >> (width * k)) & mask for k in range(len(TAGS))]
                guess = CODES[lanes.index(max(lanes))]
                total += 1
                if guess != gold[i]:
                    change = unit[gold[i]] - unit[guess]
                    for table, slow, key in zip(weights, late, keys, strict=True):
                        if key in table:
                            table[key] += change
                            slow[key] += step * change
                else:
                    right += 1
                before, last = last, guess
        print(f"epoch {epoch + 1}: {right / total:.4f} of {total} undecided tokens", file=sys.stderr, flush=True)
    averaged = []
    for table, slow in zip(weights, late, strict=True):
        pairs = ((k, zip(_lanes(v), _lanes(slow[k]), strict=True)) for k, v in table.items())
        averaged.append({k: [now - past / step for now, past in lanes] for k, lanes in pairs})
    return averaged


def _lanes(packed: int) -> list[int]:
    half = 1 << (WIDE - 1)
    shifted = packed + sum(half << (WIDE * lane) for lane in range(len(TAGS)))
    return [((shifted >> (WIDE * lane)) & ((1 << WIDE) - 1)) - half for lane in range(len(TAGS))]


def packed(known: dict[str, Tag], classes: dict[str, str], weights: list[dict[str, list[float]]]) -> bytes:
    """The model file: texts parted by NUL (one-class words, classes, keys by template), then weights, deflated."""
    groups: dict[str, list[str]] = defaultdict(list)
    for form, group in classes.items():
        groups[group].append(form)
    texts = [
        "\n".join(sorted(CODES[TAGS.index(t)] + w for w, t in known.items())),
        "\n".join(f"{g} {' '.join(sorted(forms))}" for g, forms in sorted(groups.items())),
    ]
    numbers = bytearray()
    kept = 0
    for table in weights:
        whole = {k: [round(x * SCALE) for x in v] for k, v in table.items()}
        whole = {k: v for k, v in whole.items() if max(map(abs, v)) >= LEAST}
        kept += len(whole)
        texts.append("\n".join(sorted(whole)))
        for key in sorted(whole):
            value = sum(max(-1500, min(1500, x)) << (16 * lane) for lane, x in enumerate(whole[key]))
            numbers += value.to_bytes(2 * len(TAGS), "little", signed=True)
    text = "\x00".join(texts).encode()
    print(f"{kept} features, {len(known)} one-class words, {len(classes)} classes", file=sys.stderr)
    return zlib.compress(struct.pack("<I", len(text)) + text + bytes(numbers), 0)  # stored: the wheel packs it


def accuracy(sentences: list[Sentence]) -> float:
    """The share of tokens that the shipped tagger gets right."""
    right = total = 0
    for sentence in sentences:
        words = [w for w, _ in sentence]
        found = tagger.tag(words)
        right += sum(a is b for a, (_, b) in zip(found, sentence, strict=True))
        total += len(sentence)
    return right / total


def main(corpus: str, held_out: str, target: str) -> None:
    """Train, write, and measure what was written."""
    sentences = read(corpus)
    known, classes = lexicon(sentences)
    weights = train(augmented(sentences, random.Random(SEED)), known, classes)
    Path(target).write_bytes(packed(known, classes, weights))
    tagger._model.cache_clear()
    tagger._tagged.cache_clear()
    print(f"{Path(target).stat().st_size} bytes; held out {accuracy(read(held_out)):.4f}", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
