"""Finds -> what they denote, each in the frame that the publication date and the dates before it make."""
