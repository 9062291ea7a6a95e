"""A watched folder gives what is new or has changed, once it is whole."""

from __future__ import annotations

from dashboard.ingestion.watching import changes


def test_files_come_once_they_are_whole(tmp_path):
    told: list[list[str]] = []
    steps = iter(
        [
            lambda: (tmp_path / "b.txt").write_text("half", encoding="utf-8"),
            lambda: (tmp_path / "b.txt").write_text("half and whole", encoding="utf-8"),
            lambda: None,
            lambda: (tmp_path / "a.txt").write_text("one and more", encoding="utf-8"),
            lambda: None,
            (tmp_path / "a.txt").unlink,
            lambda: None,
        ]
    )
    (tmp_path / "a.txt").write_text("one", encoding="utf-8")

    class OverError(Exception):
        pass

    def pause(seconds: float) -> None:
        step = next(steps, None)
        if step is None:
            raise OverError
        step()

    try:
        for paths in changes([tmp_path], pause):
            told.append([path.name for path in paths])
    except OverError:
        pass
    assert told == [["a.txt"], ["b.txt"], ["a.txt"]]
