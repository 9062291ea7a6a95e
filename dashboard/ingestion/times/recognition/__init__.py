"""Text -> finds: where time expressions stand, by the rules of the lexicon; what they mean is not asked here."""
