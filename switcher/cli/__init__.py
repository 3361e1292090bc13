"""The command line: parse, call, print. One file per command, found by name, imported when used."""
