"""Completeness: every drop-in is whole, named after its file, and has a table with hits and near misses."""

from __future__ import annotations

import importlib
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import _tables
import pytest
from _support import CASES, mentions

from claimcheck.guards import GUARDS
from claimcheck.kinds import KINDS, given_as
from claimcheck.loaders import LOADERS
from claimcheck.registry import Registry
from claimcheck.reporters import REPORTERS
from claimcheck.rules import RULES

REGISTRIES: tuple[Registry[Any], ...] = (KINDS, RULES, GUARDS, LOADERS, REPORTERS)
GRAVE = {"contradict", "disputed", "updated", "differ"}


def drop_ins(*registries: Registry[Any]) -> list[Any]:
    return [
        pytest.param(registry, name, id=f"{registry.package.removeprefix('claimcheck.')}/{name}")
        for registry in registries
        for name in registry.names()
    ]


def table_of(folder: str, name: str) -> Any:
    path = CASES / folder / f"{name.replace('-', '_')}.yaml"
    assert path.exists(), f"no table of cases: write {path.relative_to(CASES.parent.parent)}"
    return _tables.read(path)


@pytest.mark.parametrize("registry", REGISTRIES, ids=lambda r: r.package)
def test_a_folder_holds_drop_ins(registry: Registry[Any]) -> None:
    assert registry.names(), f"{registry.package} is empty"


@pytest.mark.parametrize("registry", REGISTRIES, ids=lambda r: r.package)
def test_a_folder_holds_nothing_but_drop_ins(registry: Registry[Any]) -> None:
    folder = Path(importlib.import_module(registry.package).__path__[0])
    held = (p for p in folder.iterdir() if p.is_dir())  # drop-ins and parts that they share, as packages
    parts = {p.name for p in held if p.name.startswith("_") or (p / "__init__.py").exists()}
    strays = [p.name for p in folder.iterdir() if p.suffix not in {".py", ".pyi", ".tsv"} and p.name not in parts]
    assert not strays


@pytest.mark.parametrize("registry", REGISTRIES, ids=lambda r: r.package)
def test_listing_the_names_imports_nothing(registry: Registry[Any]) -> None:
    before = set(sys.modules)
    registry.names()
    assert set(sys.modules) == before


@pytest.mark.parametrize(("registry", "name"), drop_ins(*REGISTRIES))
def test_one_constant_named_after_the_file(registry: Registry[Any], name: str) -> None:
    value = registry.get(name)
    module = importlib.import_module(f"{registry.package}.{name.replace('-', '_')}")
    specs = [key for key, held in vars(module).items() if isinstance(held, registry.spec)]
    assert specs == [registry.constant]
    assert value.id == name


@pytest.mark.parametrize(("registry", "name"), drop_ins(*REGISTRIES))
def test_a_docstring_says_what_it_does(registry: Registry[Any], name: str) -> None:
    module = importlib.import_module(f"{registry.package}.{name.replace('-', '_')}")
    assert (module.__doc__ or "").strip()
    assert getattr(registry.get(name), "summary", "a summary").strip()


def test_ids_of_kinds_rules_and_guards_are_unique() -> None:
    seen = Counter(name for registry in (KINDS, RULES, GUARDS) for name in registry.names())
    assert not [name for name, times in seen.items() if times > 1]


@pytest.mark.parametrize(("_", "name"), drop_ins(KINDS))
def test_a_kind_has_hits_and_near_misses(_: Registry[Any], name: str) -> None:
    table = table_of("kinds", name)
    means = {str(row["means"]) for row in table["find"] if "gap" not in row}
    assert means - {"nothing"}, "no phrase that it must find"
    assert "nothing" in means, "no near miss (means: nothing)"
    assert table.get("relate"), "no pair of values that it relates"


@pytest.mark.parametrize(("registry", "name"), drop_ins(RULES, GUARDS))
def test_a_rule_has_hits_and_near_misses(registry: Registry[Any], name: str) -> None:
    folder = registry.package.rpartition(".")[2]
    expects = {str(row["expect"]) for row in table_of(folder, name) if "gap" not in row}
    assert expects & GRAVE, "no case that ends in a finding"
    assert expects - GRAVE, "no near miss (expect: nothing, agree, refine or unclear)"


@pytest.mark.parametrize(("_", "name"), drop_ins(KINDS))
def test_the_example_of_a_kind_works(_: Registry[Any], name: str) -> None:
    kind = KINDS.get(name)
    found = mentions(kind, kind.example)
    assert found, f"{name} finds nothing in its own example: {kind.example}"
    assert all(kind.read(m.value.to_plain()) == m.value for m in found)


@pytest.mark.parametrize(("_", "name"), drop_ins(RULES))
def test_a_rule_judges_kinds_that_exist(_: Registry[Any], name: str) -> None:
    rule = RULES.get(name)
    assert rule.pairs
    assert all(pair == tuple(sorted(pair)) for pair in rule.pairs), "the two kinds stand in sorted order"
    assert {kind for pair in rule.pairs for kind in pair} <= set(KINDS.names())


@pytest.mark.parametrize(("_", "name"), drop_ins(GUARDS))
def test_a_guard_looks_at_kinds_that_exist(_: Registry[Any], name: str) -> None:
    assert GUARDS.get(name).kinds <= set(KINDS.names())


@pytest.mark.parametrize("folder", ["kinds", "rules", "guards"])
def test_every_table_belongs_to_a_drop_in(folder: str) -> None:
    names = {"kinds": KINDS, "rules": RULES, "guards": GUARDS}[folder].names()
    tables = {p.stem.replace("_", "-") for p in (CASES / folder).glob("*.yaml")}
    assert not tables - set(names)


GIVEN = frozenset(
    "date time duration count money percent measure age rank score members exclusivity obligation force status name "
    "person place attribution quote certainty cause".split()
)
"""The kinds of the output contract."""


@pytest.mark.parametrize("kind", KINDS.names())
def test_reports_give_claims_under_a_kind_of_the_contract(kind: str) -> None:
    assert given_as(kind) in GIVEN, f"{kind}: set `given_as` to the id that stands for it in reports"
