"""Commands of `onrecord`, besides those in cli.py. Nothing heavy is imported before one of them runs."""
