"""Writers: the built-in composer and the model's author."""
