"""What runs now: one step for the handle that the loop runs, and one more for each eager task within it."""

from dataclasses import dataclass


@dataclass(slots=True)
class Step:
    handle: str | None
    """`None` for an eager task's step, which has no handle of its own."""
    task: object | None
    """Held only while it runs, as the loop itself does."""
    task_id: str | None
    settled: bool = False
    """How the step ended (suspended, finished …) has been written."""


_steps: list[Step] = []


def push(step: Step) -> None:
    _steps.append(step)


def pop() -> Step:
    return _steps.pop()


def top() -> Step | None:
    return _steps[-1] if _steps else None


def task_id() -> str | None:
    """The task whose code runs now."""
    if not _steps:
        return None
    top = _steps[-1].task_id
    return top if top is not None else next((step.task_id for step in reversed(_steps) if step.task_id is not None), None)


def aside() -> list[Step]:
    """Another thread takes over: nothing of what runs now is its own. Gives what `restore` takes."""
    global _steps
    steps, _steps = _steps, []
    return steps


def restore(steps: list[Step]) -> None:
    global _steps
    _steps = steps
