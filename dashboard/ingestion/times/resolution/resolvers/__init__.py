"""The functions that rules of the lexicon name: `dates.weekday`, `ranges.since`; a find and its frame -> a meaning."""
