"""From files of articles to claims and events."""
