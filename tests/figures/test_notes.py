"""A reader's notes stand in the chart at their days."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.figures import Period, timeline

NOTES = ((date(2021, 12, 7), "<b>Call</b>"), (date(2021, 12, 20), "Draft treaties"), (date(1999, 1, 1), "Long ago"))


@pytest.mark.parametrize("by", ["level", "actor"])
def test_a_note_in_sight_has_a_line_and_its_words(frame, by):
    layout = timeline(frame, by=by, dark=False, period=Period(notes=NOTES)).whole.layout
    said = {note.text: note.x for note in layout.annotations if note.x and str(note.x).startswith("20")}
    assert said == {"&lt;b&gt;Call&lt;/b&gt;": "2021-12-07", "Draft treaties": "2021-12-20"}
    assert {"2021-12-07", "2021-12-20"} <= {shape.x0 for shape in layout.shapes}


def test_they_have_room_above(frame):
    plain, noted = (
        timeline(frame, by="actor", dark=False, period=period).whole.layout
        for period in (Period(), Period(notes=NOTES))
    )
    assert noted.margin.t > plain.margin.t
    assert noted.legend.y > plain.legend.y
    assert noted.height - noted.margin.t == plain.height - plain.margin.t
