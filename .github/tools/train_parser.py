"""Train the network of claimcheck.analysis.syntax (run by hand with PyTorch; never at build or test time).

    PYTHONPATH=. python .github/tools/train_parser.py CORPUS.tsv OUTPUT.syntax HELD_OUT.tsv...

Corpora come from treebank_tokens.py. Treebank text stays out of the repository: weights and a list of frequent words go
in. One thread and one seed: the same corpus gives the same weights on the same build of PyTorch.
"""

from __future__ import annotations

import json
import math
import random
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import torch
import torch.nn.functional as F
import train_tagger
from torch import Tensor, nn

from claimcheck.analysis import tagger
from claimcheck.analysis.syntax import features
from claimcheck.analysis.syntax.network import FINEST, GRID, MAGIC, MOST
from claimcheck.model.analysis import Tag

SEED, EPOCHS, BATCH, RATE = 7, 20, 1500, 2e-3
EMBEDDED, WIDTH, ARC, LABEL = 128, 192, 160, 40
DILATIONS = (1, 2, 4, 1, 2, 4)
DROP, SEEN, FOLDS = 0.33, 3, 5
DROPPED = {0: 0.2, 5: 0.2, 6: 0.05, 7: 0.1}  # table: how often its row is hidden while training
UNSEEN = {0: features.UNKNOWN, 5: 1, 6: 0, 7: 1}
AVERAGED = 0.998  # how much of the running mean of the weights each step keeps
SMALL = set("a an the of in on at to by for and or but nor with from as is".split())
ARTICLES = {"a", "an", "the"}


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence: words, classes, heads (1-based, 0 the root) and relations."""

    words: list[str]
    tags: list[str]
    heads: list[int]
    relations: list[str]
    guessed: tuple[Tag, ...] = ()  # classes by the perceptron

    def without(self, gone: set[int]) -> Tree:
        """The tree less leaves of those numbers (1-based)."""
        kept = [i for i in range(1, len(self.words) + 1) if i not in gone]
        place = {0: 0} | {old: new for new, old in enumerate(kept, 1)}
        return Tree(
            [self.words[i - 1] for i in kept],
            [self.tags[i - 1] for i in kept],
            [place[self.heads[i - 1]] for i in kept],
            [self.relations[i - 1] for i in kept],
        )


def read(path: str) -> list[Tree]:
    """The trees of a corpus file."""
    found = []
    for block in Path(path).read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line]
        if rows:
            found.append(
                Tree([r[0] for r in rows], [r[1] for r in rows], [int(r[2]) for r in rows], [r[3] for r in rows])
            )
    return found


def augmented(trees: list[Tree], chance: random.Random) -> list[Tree]:
    """The corpus with a share again as titles, in capitals, without the full stop, and in the manner of headlines."""
    out = list(trees)
    for t in trees:
        draw, n = chance.random(), len(t.words)
        stop = {n} if n > 3 and t.words[-1] == "." and n not in t.heads else set()
        if draw < 0.10 and 4 <= n <= 18:
            titled = [w if w in SMALL and i else w[:1].upper() + w[1:] for i, w in enumerate(t.words)]
            out.append(Tree(titled, t.tags, t.heads, t.relations).without(stop))
        elif draw < 0.14 and n <= 18:
            out.append(Tree([w.upper() for w in t.words], t.tags, t.heads, t.relations))
        elif draw < 0.30 and stop:
            out.append(t.without(stop))
        elif draw < 0.45 and 5 <= n <= 25:
            out.append(t.without(stop | headline_gaps(t)))
    return out


def headline_gaps(t: Tree) -> set[int]:
    """Articles, and forms of "be" that carry no negation: what a headline leaves out."""
    return {
        i
        for i, (word, relation) in enumerate(zip(t.words, t.relations, strict=True), 1)
        if i not in t.heads
        and (
            word.lower() in ARTICLES or relation in ("cop", "aux:pass") and word.lower() in ("is", "are", "was", "were")
        )
    }


def guessed(trees: list[Tree]) -> list[Tree]:
    """The trees with the classes that the tagger now loaded gives their words."""
    return [replace(t, guessed=tagger.tag(t.words)) for t in trees]


def jackknifed(trees: list[Tree], folder: Path) -> list[Tree]:
    """The augmented corpus, each fold with the classes of a tagger that has not seen it."""
    out = []
    for fold_number in range(FOLDS):
        rest = [t for n, t in enumerate(trees) if n % FOLDS != fold_number]
        model = folder / f"fold{fold_number}.tags"
        sentences = [[(w, Tag(g)) for w, g in zip(t.words, t.tags, strict=True)] for t in rest]
        known, classes = train_tagger.lexicon(sentences)
        weights = train_tagger.train(train_tagger.augmented(sentences, random.Random(SEED)), known, classes)
        model.write_bytes(train_tagger.packed(known, classes, weights))
        own = [t for n, t in enumerate(trees) if n % FOLDS == fold_number]
        with shipped_instead(model):
            out += guessed(augmented(own, random.Random(SEED + fold_number)))
    return out


@contextmanager
def shipped_instead(model: Path) -> Iterator[None]:
    """The tagger with another model."""
    before, tagger._PATH = tagger._PATH, model
    _forget()
    try:
        yield
    finally:
        tagger._PATH = before
        _forget()


def _forget() -> None:
    tagger._model.cache_clear()
    tagger._tagged.cache_clear()


class Net(nn.Module):
    """The network of claimcheck.analysis.syntax.network, with dropout."""

    def __init__(self, words: int, tags: int, relations: int) -> None:
        super().__init__()
        self.emb = nn.ModuleList(nn.Embedding(n, EMBEDDED) for n in (words + 2, *features.SIZES))
        for table in self.emb:
            nn.init.normal_(table.weight, 0, 0.3)
        self.inp = nn.Linear(EMBEDDED, WIDTH)
        self.conv = nn.ModuleList(nn.Conv1d(WIDTH, 2 * WIDTH, 3, padding=d, dilation=d) for d in DILATIONS)
        self.norm = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in DILATIONS)
        self.tag = nn.Linear(WIDTH, tags)
        self.dep, self.head = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.below, self.above = nn.Linear(WIDTH, LABEL), nn.Linear(WIDTH, LABEL)
        self.arc = nn.Parameter(nn.init.xavier_uniform_(torch.zeros(ARC + 1, ARC)))
        self.rel = nn.Parameter(nn.init.normal_(torch.zeros(relations, LABEL + 1, LABEL + 1), 0, 0.05))

    def drop(self, x: Tensor) -> Tensor:
        """Dropout with one mask a sentence (Gal and Ghahramani 2016)."""
        if not self.training:
            return x
        return x * (torch.rand(x.shape[0], 1, x.shape[2]) > DROP).float() / (1 - DROP)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        x = torch.zeros(())
        for k, table in enumerate(self.emb):
            column = ids[..., k]
            if self.training and (rate := DROPPED.get(k)):
                column = torch.where(torch.rand(column.shape) < rate, torch.full_like(column, UNSEEN[k]), column)
            x = x + table(column)
        keep = mask.unsqueeze(-1)
        x = F.relu(self.inp(self.drop(x))) * keep
        for conv, norm in zip(self.conv, self.norm, strict=True):
            a, b = conv(self.drop(x).transpose(1, 2)).transpose(1, 2).chunk(2, -1)
            x = norm(x + torch.maximum(a, b)) * keep
        x = self.drop(x)
        dep, head = self.drop(F.relu(self.dep(x))), self.drop(F.relu(self.head(x)))
        arcs = (with_one(dep) @ self.arc) @ head.transpose(1, 2)
        arcs = arcs.masked_fill(~mask.bool().unsqueeze(1), -1e9)
        arcs = arcs.masked_fill(torch.eye(arcs.shape[1], dtype=torch.bool), -1e9)
        below, above = self.drop(F.relu(self.below(x))), self.drop(F.relu(self.above(x)))
        return self.tag(x), arcs, with_one(below), with_one(above)

    def relations(self, below: Tensor, above: Tensor, heads: Tensor) -> Tensor:
        """Scores of relations, heads being known."""
        chosen = above.gather(1, heads.unsqueeze(-1).expand(-1, -1, above.shape[-1]))
        return torch.einsum("bnd,rde,bne->bnr", below, self.rel, chosen)


def with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


@dataclass(frozen=True, slots=True)
class Names:
    """Numbers of words, classes and relations."""

    words: dict[str, int]
    tags: dict[str, int]
    relations: dict[str, int]

    def encode(self, t: Tree) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Feature rows, classes, heads and relations, the root first."""
        return (
            torch.tensor([features.ROOT, *features.rows(t.words, t.guessed, self.words)]),
            torch.tensor([0, *(self.tags.get(x, 0) for x in t.tags)]),
            torch.tensor([0, *t.heads]),
            torch.tensor([0, *(self.relations.get(x, 0) for x in t.relations)]),
        )


Batch = tuple[Tensor, Tensor, Tensor, Tensor, Tensor]


def batches(data: list[tuple[Tensor, ...]], size: int, chance: random.Random | None) -> Iterator[Batch]:
    """Sentences of like length, `size` tokens at a time."""
    order = sorted(range(len(data)), key=lambda i: (len(data[i][2]), chance.random() if chance else i))
    groups: list[list[int]] = [[]]
    for i in order:
        if groups[-1] and len(data[i][2]) * (len(groups[-1]) + 1) > size:
            groups.append([])
        groups[-1].append(i)
    if chance:
        chance.shuffle(groups)
    for group in groups:
        columns = [nn.utils.rnn.pad_sequence([data[i][k] for i in group], batch_first=True) for k in range(4)]
        mask = nn.utils.rnn.pad_sequence([torch.ones(len(data[i][2])) for i in group], batch_first=True)
        yield columns[0], columns[1], columns[2], columns[3], mask


def words_of(mask: Tensor) -> Tensor:
    """The mask without the root."""
    real = mask.bool().clone()
    real[:, 0] = False
    return real


def measure(net: Net, data: list[tuple[Tensor, ...]]) -> str:
    """Shares of right classes, heads, and heads with relations."""
    net.eval()
    total = tag = head = both = 0
    with torch.no_grad():
        for ids, tags, heads, relations, mask in batches(data, 4000, None):
            tag_scores, arcs, below, above = net(ids, mask)
            real = words_of(mask)
            guess = arcs.argmax(-1)
            right = (guess == heads) & real
            total += int(real.sum())
            tag += int(((tag_scores.argmax(-1) == tags) & real).sum())
            head += int(right.sum())
            both += int((right & (net.relations(below, above, guess).argmax(-1) == relations)).sum())
    net.train()
    return f"UPOS {100 * tag / total:.1f} UAS {100 * head / total:.1f} LAS {100 * both / total:.1f}"


def train(trees: list[Tree], held_out: dict[str, list[Tree]]) -> tuple[Net, Names]:
    """The network with the running mean of its weights."""
    forms = Counter(features.form(w) for t in trees for w in t.words)
    frequent = sorted(w for w, n in forms.items() if n >= SEEN)
    names = Names(
        {w: n for n, w in enumerate(frequent, 2)},
        {t: n for n, t in enumerate(sorted({x for t in trees for x in t.tags}))},
        {r: n for n, r in enumerate(sorted({x for t in trees for x in t.relations}))},
    )
    data = [names.encode(t) for t in trees]
    checks = {name: [names.encode(t) for t in some] for name, some in held_out.items()}
    net, chance = Net(len(names.words), len(names.tags), len(names.relations)), random.Random(SEED)
    optimiser = torch.optim.Adam(net.parameters(), lr=RATE, betas=(0.9, 0.95))
    steps = EPOCHS * sum(1 for _ in batches(data, BATCH, None))
    mean, step = {k: v.clone() for k, v in net.state_dict().items()}, 0
    for epoch in range(1, EPOCHS + 1):
        for ids, tags, heads, relations, mask in batches(data, BATCH, chance):
            step += 1
            for group in optimiser.param_groups:
                group["lr"] = RATE * min(step / 300, 1) * (1 - 0.98 * step / steps)
            tag_scores, arcs, below, above = net(ids, mask)
            real = words_of(mask)
            loss = F.cross_entropy(arcs[real], heads[real]) + 0.5 * F.cross_entropy(tag_scores[real], tags[real])
            loss = loss + F.cross_entropy(net.relations(below, above, heads)[real], relations[real])
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            keep = min(AVERAGED, step / (step + 10))
            with torch.no_grad():
                for k, v in net.state_dict().items():
                    mean[k].mul_(keep).add_(v, alpha=1 - keep)
        now = {k: v.clone() for k, v in net.state_dict().items()}
        net.load_state_dict(mean)
        print(epoch, "; ".join(f"{k}: {measure(net, v)}" for k, v in checks.items()), file=sys.stderr, flush=True)
        if epoch < EPOCHS:
            net.load_state_dict(now)
    return net, names


def packed(net: Net, names: Names) -> bytes:
    """The model file that claimcheck.analysis.syntax.network.unpacked reads."""
    state = {k: v.numpy().astype("float64") for k, v in net.state_dict().items()}
    weights: dict[str, tuple[np.ndarray, str]] = {
        f"emb{k}": (state[f"emb.{k}.weight"], "int8") for k in range(len(net.emb))
    }
    for ours, theirs in (
        ("in", "inp"),
        ("tag", "tag"),
        ("dep", "dep"),
        ("head", "head"),
        ("below", "below"),
        ("above", "above"),
    ):
        weights[f"{ours}.w"] = (state[f"{theirs}.weight"].T, "int16")
        weights[f"{ours}.b"] = (state[f"{theirs}.bias"], "int16")
    for n in range(len(DILATIONS)):
        kernel = state[f"conv.{n}.weight"]
        weights[f"conv{n}.w"] = (np.concatenate([kernel[:, :, j].T for j in range(3)]), "int16")
        weights[f"conv{n}.b"] = (state[f"conv.{n}.bias"], "int16")
        weights[f"norm{n}.g"] = (state[f"norm.{n}.weight"], "int16")
        weights[f"norm{n}.b"] = (state[f"norm.{n}.bias"], "int16")
    weights["arc.w"] = (state["arc"], "int16")
    weights["rel.w"] = (state["rel"].transpose(1, 0, 2).reshape(LABEL + 1, -1), "int16")
    head, body = [], b""
    for name, (matrix, kind) in weights.items():
        finest = FINEST if name.endswith(".w") else 12
        scale = min(finest, math.floor(math.log2(np.iinfo(kind).max / np.abs(matrix).max())))
        if name.endswith(".w") and np.abs(matrix).sum(axis=0).max() * MOST >= 2.0 ** (24 - FINEST) / GRID:
            raise SystemExit(f"{name}: sums would not be exact in single precision")
        head.append([name, list(matrix.shape), kind, scale])
        body += np.rint(matrix * 2.0**scale).astype(kind).tobytes()
    words = sorted(names.words, key=names.words.__getitem__)
    line = {
        "words": words,
        "tags": list(names.tags),
        "relations": list(names.relations),
        "dilations": DILATIONS,
        "weights": head,
    }
    text = json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode()
    return MAGIC + zlib.compress(text + b"\n" + body, 0)  # stored: the wheel packs it, and each start unpacks it


def main(corpus: str, target: str, *held_out: str) -> None:
    """Train, measure, write."""
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    with TemporaryDirectory() as folder:
        trees = jackknifed(read(corpus), Path(folder))
    net, names = train(trees, {Path(p).stem: guessed(read(p)) for p in held_out})
    Path(target).write_bytes(packed(net, names))
    print(f"{Path(target).stat().st_size} bytes, {len(names.words)} words", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
