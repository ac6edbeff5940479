"""Frozen values that flow down the pipeline. No I/O. Import them from their modules."""
