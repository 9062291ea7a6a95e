"""The vocabulary as data: the ladder, actors, actions, operators and time words."""
