"""The wheel has all that the checkout has: lexicon, samples and settings, and works from anywhere."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


@pytest.mark.parametrize(
    "name",
    [
        "dashboard/lexicon/scale.toml",
        "dashboard/lexicon/actors/rus.toml",
        "dashboard/samples/wire.jsonl",
        "dashboard/.streamlit/config.toml",
        "dashboard/store/migrations/env.py",
        "dashboard/py.typed",
    ],
)
def test_it_carries(name, wheel):
    assert name in zipfile.ZipFile(wheel).namelist()


def test_it_reads_its_own_samples(wheel, tmp_path):
    package = tmp_path / "package"
    zipfile.ZipFile(wheel).extractall(package)
    code = "from dashboard.cli import main; main()"
    own = {"PYTHONPATH": str(package), "TENSION_STORE": str(tmp_path / "store.sqlite")}
    ingest = [sys.executable, "-c", code, "ingest", str(package / "dashboard" / "samples")]
    done = subprocess.run(ingest, cwd=tmp_path, env=os.environ | own, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "66 articles read: 66 new" in done.stdout
