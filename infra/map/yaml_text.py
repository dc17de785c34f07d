"""Writes the few YAML shapes of the catalogue so that people can read and edit them.

PyYAML loses comments and escapes or re-wraps Vietnamese; these files are flat, so plain text is enough.
Needs: nothing. Licence of the code: MIT.
"""
import re
import unicodedata

PLAIN = re.compile(r"^[^\W\d][\w .\-–/()]*$")


def scalar(value):
    """A YAML scalar. Codes stay quoted: 01 and 44 are names, not numbers."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return f"{value:g}" if isinstance(value, int) else f"{round(value, 6)}"
    text = unicodedata.normalize("NFC", str(value))
    if PLAIN.match(text) and text.lower() not in ("true", "false", "null", "yes", "no"):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def flow(record):
    """{ a: 1, b: x } on one line; keys without a value are left out."""
    body = ", ".join(f"{key}: {inline(value)}" for key, value in record.items() if value is not None)
    return "{ " + body + " }"


def inline(value):
    if isinstance(value, dict):
        return flow(value)
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(inline(item) for item in value) + "]"
    return scalar(value)


def block(record, nested=()):
    """One list item, a key a line; lists named in `nested` get one flow line an entry."""
    lines = []
    for key, value in record.items():
        if value is None:
            continue
        if key in nested:
            lines.append(f"{key}:" if value else f"{key}: []")
            lines += [f"  - {flow(item)}" for item in value]
        else:
            lines.append(f"{key}: {inline(value)}")
    return "- " + "\n  ".join(lines)


def write(path, header, items):
    comment = "\n".join(f"# {line}".rstrip() for line in header.strip().split("\n"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{comment}\n" + "\n".join(items) + "\n", encoding="utf-8")
