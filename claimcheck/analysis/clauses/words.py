"""Closed classes that several layers of the clause analysis ask for."""

from __future__ import annotations

RELATIVES = {"who", "which", "that", "whom", "whose"}
CONDITIONS = {"if", "unless", "whether", "provided"}
NEGATIONS = {"not", "n't", "cannot", "never", "no", "neither", "nor", "hardly", "nobody", "nothing", "none", "without"}
FOCUS = {"only", "just", "merely", "simply"}  # "not only" denies nothing
