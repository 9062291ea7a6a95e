"""Train what chooses between readings: `pip install -e ".[train]"`, then `python data/gold/train_readings.py`.

Reads the annotated sentences beside it, of our own writing, and writes `dashboard/lexicon/readings.json`: for each
feature its weight for each root, times 100. Deterministic. A fifth of the sentences is first kept aside and scored,
with the rules alone beside it.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from dashboard.ingestion.claims.dyads import Span, read_dyad
from dashboard.ingestion.claims.features import features
from dashboard.lexicon import load
from dashboard.lexicon.codebook import codebook
from dashboard.lexicon.readings import FILE, SCALE

HERE = Path(__file__).parent
FOLDS = 5
FEWEST = 2
"""Sentences in which a feature must stand to count."""
SMALLEST = 0.02
"""Weights below are left out: they decide nothing and make the file long."""

Row = dict[str, Any]


def main() -> None:
    """Score a model that has not seen a fifth of the sentences, then train on all and write the weights."""
    rows = [json.loads(line) for line in (HERE / "sentences.jsonl").read_text(encoding="utf-8").splitlines()]
    read = [_read(row) for row in rows]
    known, kept = ([i for i in range(len(rows)) if (i % FOLDS == 0) is aside] for aside in (False, True))
    model, names = _fit([read[i][0] for i in known], [rows[i]["code"] for i in known])
    learnt = model.predict(names.transform([read[i][0] for i in kept]))
    ruled = [read[i][1] for i in kept]
    for name, found in (("rules", ruled), ("learnt", learnt)):
        right = np.mean([root == rows[i]["code"] for root, i in zip(found, kept, strict=True)])
        print(f"{name:7} root {right:.3f} of {len(kept)} sentences kept aside", file=sys.stderr)
    _write(*_fit([found for found, _ in read], [row["code"] for row in rows]))


def _read(row: Row) -> tuple[dict[str, float], str]:
    tree, places, readings = read_dyad(row["text"], _span(row, "source"), _span(row, "target"), load())
    return features(tree, places, readings), codebook().named(readings[0].root) if readings else ""


def _span(row: Row, side: str) -> Span | None:
    start, end = row[f"{side}_start"], row[f"{side}_end"]
    return None if start is None else (start, end)


def _fit(found: list[dict[str, float]], roots: list[str]) -> tuple[LogisticRegression, DictVectorizer]:
    names = DictVectorizer()
    seen = Counter(name for each in found for name in each)
    often = [{name: value for name, value in each.items() if seen[name] >= FEWEST} for each in found]
    return LogisticRegression(C=0.3, class_weight="balanced", max_iter=5_000).fit(
        names.fit_transform(often), roots
    ), names


def _write(model: LogisticRegression, names: DictVectorizer) -> None:
    weights = {
        name: [round(float(each) * SCALE) for each in column]
        for name, column in zip(names.feature_names_, model.coef_.T, strict=True)
        if np.abs(column).max() >= SMALLEST
    }
    bias = [round(float(each) * SCALE) for each in model.intercept_]
    lines = ",\n".join(f"{json.dumps(name)}:{json.dumps(row, separators=(',', ':'))}" for name, row in weights.items())
    roots = json.dumps(list(model.classes_))
    FILE.write_text(f'{{"roots":{roots},\n"bias":{bias},\n"weights":{{\n{lines}\n}}}}\n', encoding="utf-8")


if __name__ == "__main__":
    main()
