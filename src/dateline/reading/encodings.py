"""Bytes -> text, whatever the encoding, and telling text from binary."""

from __future__ import annotations

import codecs
import re

# Bytes that are looked at to tell encodings; more does not make the guess better.
SAMPLE = 200_000
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Share of lines that must be UTF-8 for the others to be strays in it.
MOSTLY = 0.7
# Share of bytes beyond ASCII up to which guessing from frequencies is worse than the commonest encoding.
FEW = 0.04
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# Share of control characters from which bytes are no text.
BINARY = 0.02
DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}charset\s*=\s*["']?|<\?xml[^>]{0,100}encoding\s*=\s*["'])([\w.:-]+)""", re.I
)


def decode(data: bytes, declared: str | None = None) -> str:
    """Decode a whole document.

    Args:
        data: its bytes.
        declared: the encoding that a header states, if any.

    Returns:
        The text without its byte order mark. In this order: the mark, UTF-8, the declared encoding, UTF-8 with stray
        lines in another encoding, the encoding that charset-normalizer finds, Windows-1252.
    """
    for encoding in (bom(data), wide(data)):
        if encoding:
            return data.decode(encoding, "replace")
    for candidate in ("utf-8", declared or _declared(data)):
        try:
            return data.decode(candidate) if candidate else _guessed(data)
        except (UnicodeDecodeError, LookupError):
            continue
    return _guessed(data)


def bom(data: bytes) -> str | None:
    """The encoding that a byte order mark tells."""
    return next((encoding for mark, encoding in BOMS if data.startswith(mark)), None)


def wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in alphabets every other byte is lower than anything that text is written with."""
    head = data[: 1_000 - len(data[:1_000]) % 2]
    if len(head) < 4 or (len(data) % 2 and len(data) < 1_000):
        return None
    even, odd = (sum(byte < 0x20 for byte in head[start::2]) / len(head[start::2]) for start in (0, 1))
    if odd > 0.9 and even < 0.3:
        return "utf-16-le"
    return "utf-16-be" if even > 0.9 and odd < 0.3 else None


def is_binary(data: bytes) -> bool:
    """Whether bytes are no text in any encoding."""
    if bom(data) or wide(data):
        return False
    head = data[:SAMPLE]
    return len(CONTROL.findall(head)) > BINARY * len(head)


def _declared(data: bytes) -> str | None:
    found = DECLARED.search(data[:4_000])
    return found[1].decode("ascii", "replace") if found else None


def _guessed(data: bytes) -> str:
    lines = data.split(b"\n")
    texts = [_utf8(line) for line in lines]
    strange = [line for line, text in zip(lines, texts, strict=True) if text is None]
    telling = sum(1 for line, text in zip(lines, texts, strict=True) if text is not None and not line.isascii())
    if telling > MOSTLY * (telling + len(strange)):
        return "\n".join(
            line.decode("cp1252", "replace") if text is None else text for line, text in zip(lines, texts, strict=True)
        )
    return data.decode(legacy(data), "replace")


def _utf8(line: bytes) -> str | None:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return None


def legacy(data: bytes) -> str:
    """The encoding of bytes that are not UTF-8: Windows-1252 where accents are few, else the likeliest."""
    sample = data[:SAMPLE]
    if sum(byte > 0x7F for byte in sample) <= FEW * len(sample):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best.encoding if best and best.encoding != "utf_8" else "cp1252"
