"""The types that travel from the first byte to the report: frozen, standard library only."""
