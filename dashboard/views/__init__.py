"""The pages: they place what queries, figures and exports give, and decide nothing."""
