"""Quad class and CAMEO root of each type: the one table, with the choices where the PLOVER manual leaves room.

Quad classes: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
"""

# type: (quad class, CAMEO root, the choice made and why; None where the manual is of one mind)
CODES: dict[str, tuple[int, str, str | None]] = {
    "AGREE": (1, "03", "A promise of help is AGREE, whatever its date; help that is given is AID."),
    "CONSULT": (1, "04", "Those who meet are all actors; only a visit has a guest (actor) and a host (recipient)."),
    "SUPPORT": (1, "05", "To sign an agreement is SUPPORT, to agree to sign one is AGREE."),
    "CONCEDE": (
        1,
        "08",
        "What eases a rule or says sorry is CONCEDE, for it works by words: a pardon, a lifted ban, a ceasefire that is "
        "declared, an apology (which CAMEO had with support).",
    ),
    "COOPERATE": (2, "06", "Both sides gain. What one side gives is AID."),
    "AID": (2, "07", None),
    "RETREAT": (
        2,
        "08",
        "What changes who is where or who holds what is RETREAT: freed prisoners, troops that leave, arms laid down, a "
        "resignation, a truce that is kept.",
    ),
    "REQUEST": (3, "10", "The manual's DEMAND. Appeals are coded too: reports do not keep the two apart."),
    "REJECT": (3, "12", None),
    "ACCUSE": (3, "11", "Investigations stand here, as in the manual of 2021; CAMEO root 09 for the mode investigate."),
    "THREATEN": (3, "13", None),
    "PROTEST": (4, "14", None),
    "SANCTION": (
        4,
        "16",
        "Material conflict, as the manual's own chapter has it: ties that are cut take something away. Embargoes and "
        "sanctions on states are SANCTION (its newer text), not COERCE (its table of 2021).",
    ),
    "MOBILIZE": (4, "15", "One country's drill is MOBILIZE, a joint one COOPERATE."),
    "COERCE": (4, "17", None),
    "ASSAULT": (
        4,
        "18",
        "Root 19 for what armies fight with (guns, shells, aircraft, towns taken), 20 for mass and unconventional violence, "
        "17 for property destroyed and crowds driven apart, 18 for all other violence.",
    ),
}
_ROOTS = {
    ("ACCUSE", "investigate"): "09", ("SANCTION", "convict"): "11", ("ASSAULT", "firearms"): "19",
    ("ASSAULT", "heavy-weapons"): "19", ("ASSAULT", "aerial"): "19", ("ASSAULT", "drone"): "19",
    ("ASSAULT", "unconventional"): "20", ("ASSAULT", "cleansing"): "20", ("ASSAULT", "massacre"): "20",
    ("ASSAULT", "destroy"): "17", ("ASSAULT", "crowd-control"): "17",
}  # fmt: skip


def quad_of(type_: str) -> int:
    return CODES[type_][0]


def cameo_of(type_: str, mode: str | None, military: bool = False) -> str:
    """Two digits. military: an army or rebels act."""
    root = _ROOTS.get((type_, mode or ""))
    if root is None and type_ == "ASSAULT" and mode is None and military:
        return "19"
    return root or CODES[type_][1]
