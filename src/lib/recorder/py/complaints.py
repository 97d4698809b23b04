"""What Python complains about without stopping: coroutines never awaited, exceptions never retrieved,
tasks destroyed while pending, and other warnings. Python prints them itself; here they are only noted."""

from types import CoroutineType

from . import births, describe, futures, ids, program, stack, tape


def background(context: dict[str, object]) -> None:
    """From `loop.call_exception_handler`."""
    said = context.get('message')
    message = said if type(said) is str else 'Unhandled exception in event loop'
    kind = 'other'
    if 'never retrieved' in message:
        kind = 'never-retrieved'
    elif 'destroyed but it is pending' in message:
        kind = 'destroyed-pending'
    culprit = context.get('task') or context.get('future')
    entry = ids.tasks.get(culprit) if culprit is not None else None
    error = context.get('exception')
    text = f'{message}: {describe.error(error)}' if isinstance(error, BaseException) else message
    tape.write(
        'warning.issued',
        kind=kind,
        subject=_subject(culprit),
        text=text,
        task=entry.id if entry is not None else stack.task_id() if kind == 'other' else None,
        line=program.line_of_traceback(error) if isinstance(error, BaseException) else None,
    )


def _subject(culprit: object | None) -> str:
    if culprit is None:
        return ''
    if futures.is_task(culprit):
        return describe.shorten(str.__str__(culprit.get_name()))  # type: ignore[attr-defined]
    return 'a future'


def shown(message) -> None:
    """From `warnings._showwarnmsg`: the warning is about to be printed."""
    source = message.source
    made = type(source) is CoroutineType and 'never awaited' in str(message.message)
    if '/_loopscope/' in message.filename:
        # Nothing of the program runs any more: CPython, too, has no line to name then.
        message.filename, message.lineno, message.line = 'sys', 1, ''
    own_line = message.lineno if message.filename == program.name else None
    tape.write(
        'warning.issued',
        kind='never-awaited' if made else 'other',
        subject=source.__qualname__.rpartition('<locals>.')[2] if made else message.category.__name__,
        text=describe.shorten(str(message.message), 400),
        task=stack.task_id(),
        line=(births.birth_line(source) if made else None) or own_line,
    )
