"""What a scenario says about itself in comments: its `# /// scenario` block and its markers.

Only real comments count: the text is read with `tokenize`, so no string can look like one.
"""

import io
import re
import tokenize
import tomllib
from dataclasses import dataclass
from types import CodeType

_OPENING = '# /// scenario'
_CLOSING = '# ///'
_MARKER = re.compile(r'#:\s*(marker|ask)\s+([A-Za-z0-9][A-Za-z0-9_-]*)(?:\s+(.*?))?\s*$')
_FIELDS = {'title': str, 'lesson': str, 'order': (int, float), 'blurb': str}
_LATENCY = 0.001
"""Virtual seconds from one socket to another, unless the block says `latency`."""


class HeaderError(ValueError):
    """The block can't be read. The message says what to write."""


@dataclass
class Marker:
    kind: str
    slug: str
    title: str
    line: int


def comments(text: str) -> list[tuple[int, str, bool]]:
    """Line, text, and whether it stands alone on its line. Ends where the text stops being Python."""
    found = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.COMMENT:
                found.append((token.start[0], token.string, token.line[: token.start[1]].strip() == ''))
    except (tokenize.TokenError, SyntaxError):
        pass
    return found


def scenario(text: str) -> dict[str, object] | None:
    """The block's fields; `None` without a block."""
    lines = [comment for _, comment, alone in comments(text) if alone]
    if _OPENING not in lines:
        return None
    body = []
    for comment in lines[lines.index(_OPENING) + 1 :]:
        if comment.rstrip() == _CLOSING:
            break
        body.append(comment[2:] if comment.startswith('# ') else comment[1:])
    else:
        raise HeaderError(f'The scenario block has no end: close it with a line "{_CLOSING}".')
    try:
        fields = tomllib.loads('\n'.join(body))
    except tomllib.TOMLDecodeError as error:
        raise HeaderError(f'The scenario block is not TOML: {error}.') from None
    for name, kind in _FIELDS.items():
        if not isinstance(fields.get(name), kind):
            raise HeaderError(f'The scenario block needs {name} = {"a number" if name == "order" else "a string"}.')
    latency = fields.setdefault('latency', _LATENCY)
    if type(latency) not in (int, float) or not 0 <= latency < float('inf'):
        raise HeaderError('The scenario block has a latency that is no number of seconds: write latency = 0.05.')
    unknown = sorted(set(fields) - {*_FIELDS, 'latency'})
    if unknown:
        raise HeaderError(f'The scenario block knows no {unknown[0]}.')
    return {name: fields[name] for name in (*_FIELDS, 'latency')}


def markers(text: str, code: CodeType | None) -> list[Marker]:
    """In the order of the text. A comment alone on its line speaks of the next line that can run."""
    runnable = sorted(_runnable(code)) if code is not None else []
    starts = _statement_starts(text)
    found = []
    for line, comment, alone in comments(text):
        match = _MARKER.match(comment)
        if match:
            kind, slug, title = match.groups()
            at = _moment(line, alone, runnable, starts)
            found.append(Marker(kind, slug, title or slug.replace('-', ' ').capitalize(), at))
    return found


def _moment(line: int, alone: bool, runnable: list[int], starts: dict[int, int]) -> int:
    if not alone:
        if line in runnable or not runnable:
            return line
        return starts.get(line, line)
    return next((later for later in runnable if later > line), line)


def _runnable(code: CodeType) -> set[int]:
    lines = {line for _, _, line in code.co_lines() if line}
    for constant in code.co_consts:
        if type(constant) is CodeType:
            lines |= _runnable(constant)
    return lines


def _statement_starts(text: str) -> dict[int, int]:
    """For each line of a statement of several lines, the first."""
    starts: dict[int, int] = {}
    first: int | None = None
    quiet = (tokenize.COMMENT, tokenize.NL, tokenize.INDENT, tokenize.DEDENT)
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type in quiet:
                continue
            first = token.start[0] if first is None else first
            for line in range(first, token.end[0] + 1):
                starts.setdefault(line, first)
            if token.type == tokenize.NEWLINE:
                first = None
    except (tokenize.TokenError, SyntaxError):
        pass
    return starts
