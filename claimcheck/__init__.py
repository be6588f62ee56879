"""claimcheck: where several outlets agree, say more, or contradict each other on one story."""

__version__ = "0.1.0"
