"""The output contract, one line an article."""

import json
import re

from onrecord.findings import Findings

# Half characters cannot be encoded; the others would act on a terminal or, for some programs, end the line.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def json_line(findings: Findings, encoding: str = "utf-8") -> str:
    """One JSON object and a line break. What `encoding` cannot hold is written as \\u escapes, which mean the same."""
    line = json.dumps(findings.to_dict(), ensure_ascii=False)
    line = _ESCAPED.sub(lambda m: f"\\u{ord(m[0]):04x}", line)
    try:
        line.encode(encoding)
    except UnicodeEncodeError:
        line = json.dumps(findings.to_dict(), ensure_ascii=True)
    return line + "\n"
