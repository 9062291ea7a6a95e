"""Train how far a reading is to be trusted: `pip install -e ".[train]"`, then `python data/gold/train_trust.py`.

Reads our own annotated articles and writes `dashboard/lexicon/trust.json`. A claim is right where the annotation has
its sides, action, standing and days. Deterministic. Says how well claims of a fifth of the articles, kept aside, are
weighed: the share that was right among those shown with each confidence.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1] / "tests"))

from annotated import annotated, quiet  # noqa: E402  (the tests' own reading of the annotation)
from expectations import answers  # noqa: E402

from dashboard.ingestion import weigh_article  # noqa: E402
from dashboard.lexicon.trust import FILE, SCALE  # noqa: E402
from dashboard.model import Article, Status  # noqa: E402

FOLDS, FEWEST, STRENGTH = 5, 4, 0.3
"""Parts of the articles; claims in which a signal must stand to count; the inverse of the penalty on weights."""

UNTOLD = (Status.CONDITIONAL, Status.DENIED)
"""The annotation has few of what did not happen, so that a miss says nothing of these."""
QUIET = date(2021, 12, 5)
"""The day of the sentences that tell of nothing."""

Found = tuple[dict[str, float], bool, int]
"""A claim's signals, whether it was right, and the number of its article."""


def main() -> None:
    """Score a model that has not seen a fifth of the articles, then train on all and write the weights."""
    found = list(_found())
    print(f"{len(found)} claims, {np.mean([right for _, right, _ in found]):.2f} right", file=sys.stderr)
    _report(found)
    model, names = _fit(found)
    weights = {
        name: round(float(each) * SCALE) for name, each in zip(names.feature_names_, model.coef_[0], strict=True)
    }
    sureness = weights.pop("sureness")
    kept = {name: weight for name, weight in sorted(weights.items()) if weight}
    lines = ",\n".join(f"{json.dumps(name)}: {weight}" for name, weight in kept.items())
    bias = round(float(model.intercept_[0]) * SCALE)
    FILE.write_text(f'{{"bias": {bias}, "sureness": {sureness}, "weights": {{\n{lines}\n}}}}\n', encoding="utf-8")


def _found() -> Iterator[Found]:
    silent = {"required": [], "optional": []}
    told = [*annotated(), *((Article(line, "", line, QUIET, ""), silent) for line in quiet())]
    for number, (article, row) in enumerate(told):
        expected = (*row["required"], *row["optional"])
        for claim, signals, sureness in weigh_article(article):
            right = any(answers(each, claim) for each in expected)
            if not right and expected and claim.status in UNTOLD:
                continue
            yield {**dict.fromkeys(signals, 1.0), "sureness": sureness}, right, number


def _fit(found: list[Found]) -> tuple[LogisticRegression, DictVectorizer]:
    names, seen = DictVectorizer(), Counter(name for signals, _, _ in found for name in signals)
    often = [{name: value for name, value in signals.items() if seen[name] >= FEWEST} for signals, _, _ in found]
    return LogisticRegression(C=STRENGTH, max_iter=5_000).fit(
        names.fit_transform(often), [r for _, r, _ in found]
    ), names


def _report(found: list[Found]) -> None:
    """Print, for what was kept aside in turn, how many claims of each confidence were right."""
    shown: dict[int, list[bool]] = defaultdict(list)
    for part in range(FOLDS):
        model, names = _fit([each for each in found if each[2] % FOLDS != part])
        aside = [each for each in found if each[2] % FOLDS == part]
        likely = model.predict_proba(names.transform([signals for signals, _, _ in aside]))[:, 1]
        for share, (_, right, _) in zip(likely, aside, strict=True):
            shown[int(share * 10)].append(right)
    for tenth, rights in sorted(shown.items()):
        print(f"confidence {tenth / 10:.1f}: {len(rights):4} claims, {np.mean(rights):.2f} right", file=sys.stderr)


if __name__ == "__main__":
    main()
