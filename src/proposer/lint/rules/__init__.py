"""One module per rule, named `<code>_<name>`: the module holds `RULE`, its docstring explains it."""
