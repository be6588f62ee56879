"""Word classes and dependencies by a small convolutional network (numpy, no float noise).

Hashed embeddings, residual convolutions with maxout (Honnibal 2017, "Embed, encode, attend, predict"), and biaffine
scores for heads and relations (Dozat and Manning 2017). Weights and activations are multiples of powers of two, small
enough that every sum is exact: matrix products give the same value on every machine, in every order.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # our matrices are small: threads only wait for each other

import numpy as np

from claimcheck.analysis.syntax.features import ROOT, rows
from claimcheck.model.analysis import Tag

Sentence = tuple[Sequence[str], Sequence[Tag]]
Array = Any  # numpy's own types need its stubs, which a checker without numpy has not
GRID = 64.0  # activations are multiples of 1/64 ...
FINEST = 7  # ... and weights of 2**-7, so that sums of fewer than 2**11 are exact in single precision
MOST = 12.0  # activations are cut off there
MAGIC = b"claimcheck-syntax-2\n"
_PATH = Path(__file__).parent.parent / "model" / "english.syntax"
_CHUNK = 4000  # tokens worked on at a time: bounds the memory


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of a sentence of n words: `tags` (n, classes), `arcs` (n, n+1; 0 is the root), vectors."""

    tags: Array
    arcs: Array
    dependents: Array
    heads: Array


@dataclass(frozen=True, slots=True)
class Network:
    """The weights, by name, with the vocabulary and the names of relations.

    Embeddings stay whole numbers: of each table a text needs but a few rows. `steps`: what one is worth, by name.
    `columns`: where the score of each word class stands, in that order.
    """

    vocabulary: dict[str, int]
    columns: dict[Tag, int]
    relations: tuple[str, ...]
    dilations: tuple[int, ...]
    weights: dict[str, Array]
    steps: dict[str, float]

    def scores(self, sentences: Sequence[Sentence]) -> list[Scores]:
        """The scores of each sentence, in order; a sentence is its words and the perceptron's classes, not empty."""
        found: list[Scores] = []
        chunk: list[Sentence] = []
        size = 0
        for sentence in sentences:
            chunk.append(sentence)
            size += len(sentence[0])
            if size >= _CHUNK:
                found += self._chunk(chunk)
                chunk, size = [], 0
        return found + self._chunk(chunk) if chunk else found

    def _chunk(self, sentences: Sequence[Sentence]) -> list[Scores]:
        gap = max(self.dilations)
        places, ids, at = [], [], gap
        for words, tags in sentences:
            ids.append(np.array([ROOT, *rows(words, tags, self.vocabulary)]))
            places.append((at, at + len(words) + 1))
            at += len(words) + 1 + gap
        real = np.concatenate([np.arange(*p) for p in places])
        encoded = self._encode(np.concatenate(ids), real, at)
        w = self.weights
        classes = encoded @ w["tag.w"] + w["tag.b"]
        dependent, head = (_relu(encoded @ w[f"{n}.w"] + w[f"{n}.b"]) for n in ("dep", "head"))
        below, above = (_relu(encoded @ w[f"{n}.w"] + w[f"{n}.b"]) for n in ("below", "above"))
        wanted = dependent @ w["arc.w"][:-1] + w["arc.w"][-1]
        out, start = [], 0
        for words, _ in sentences:
            end = start + len(words) + 1
            arcs = wanted[start + 1 : end].astype(np.float64) @ head[start:end].T
            out.append(Scores(classes[start + 1 : end], arcs, below[start + 1 : end], above[start:end]))
            start = end
        return out

    def _encode(self, ids: Array, real: Array, length: int) -> Array:
        """One vector a word (and root); sentences stand apart by as many empty rows as a convolution is wide."""
        w = self.weights
        found = ((f"emb{k}", w[f"emb{k}"][ids[:, k]]) for k in range(ids.shape[1]))
        summed = sum(x.astype(np.float32) * self.steps[name] for name, x in found)
        width = w["in.b"].shape[0]
        x = np.zeros((length, width), np.float32)
        here = x[real] = _relu(_grid(summed) @ w["in.w"] + w["in.b"])
        for n, d in enumerate(self.dilations):
            around = x[real[:, None] + (-d, 0, d)].reshape(len(real), 3 * width)
            y = around @ w[f"conv{n}.w"]
            y += w[f"conv{n}.b"]
            y = np.maximum(y[:, :width], y[:, width:])
            y += here
            here = x[real] = _normal(y, w[f"norm{n}.g"], w[f"norm{n}.b"])
        return here

    def relation_scores(self, scores: Scores, heads: Sequence[int]) -> Array:
        """The scores of each relation (n, relations), the head of each word being known (0 is the root)."""
        below, above = scores.dependents, scores.heads[list(heads)]
        one = np.ones((len(below), 1), np.float32)
        below, above = np.concatenate([below, one], axis=1), np.concatenate([above, one], axis=1)
        width, several = below.shape[1], len(self.relations)
        half = (below @ self.weights["rel.w"]).reshape(len(below), several, width)
        return (half.astype(np.float64) @ above.astype(np.float64)[:, :, None])[:, :, 0]


def _grid(x: Array) -> Array:
    x *= GRID
    return _cut(x)


def _cut(x: Array) -> Array:
    """Activations from what was worked out in units of the grid; like `_grid` and `_relu` it takes the array over."""
    np.clip(np.rint(x, out=x), -MOST * GRID, MOST * GRID, out=x)
    x = x.astype(np.float32, copy=False)
    x /= GRID
    return x


def _relu(x: Array) -> Array:
    return _grid(np.maximum(x, 0.0, out=x))


def _normal(x: Array, gain: Array, bias: Array) -> Array:
    """Layer normalisation (Ba et al. 2016) from exact sums, in units of the grid."""
    x = np.rint(x * np.float32(GRID)).astype(np.float64)
    mean = x.sum(axis=1, keepdims=True) / x.shape[1]
    variance = np.einsum("ij,ij->i", x, x)[:, None] / x.shape[1] - mean * mean
    x -= mean
    x /= np.sqrt(variance / GRID**2 + 1e-5)
    x *= gain
    x += bias * np.float32(GRID)
    return _cut(x)


@cache
def network() -> Network:
    """The network that ships with the package."""
    return unpacked(_PATH.read_bytes())


def unpacked(data: bytes) -> Network:
    """A network from the bytes of a model file: a JSON line (names, shapes, scales), then whole numbers, deflated."""
    raw = zlib.decompress(data.removeprefix(MAGIC))
    line, _, body = raw.partition(b"\n")
    head = json.loads(line)
    weights: dict[str, Array] = {}
    steps, at = {}, 0
    for name, shape, kind, scale in head["weights"]:
        size = int(np.prod(shape)) * np.dtype(kind).itemsize
        whole = np.frombuffer(body, kind, offset=at, count=size // np.dtype(kind).itemsize)
        weights[name], steps[name] = whole.reshape(shape), 2.0**-scale
        if not name.startswith("emb"):
            weights[name] = weights[name].astype(np.float32) * np.float32(steps[name])
        at += size
    vocabulary = {word: n for n, word in enumerate(head["words"], 2)}
    columns = {Tag(name): n for n, name in enumerate(head["tags"])}
    return Network(vocabulary, columns, tuple(head["relations"]), tuple(head["dilations"]), weights, steps)
