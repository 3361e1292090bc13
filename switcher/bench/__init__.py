"""Measuring: one file per `switcher bench` subcommand, found by name, imported when used."""
