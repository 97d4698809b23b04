"""Run once, when the snapshot is made: puts the recorder's files where Python finds them, and imports them.

The host has set `files`, their texts by name, in a line above.
"""

import importlib
import pathlib

_folder = pathlib.Path('/lib/python3.14/site-packages/_loopscope')
_folder.mkdir(parents=True, exist_ok=True)
for _name, _text in files.items():  # type: ignore[name-defined]  # noqa: F821
    (_folder / _name).write_text(_text)
importlib.invalidate_caches()
importlib.import_module('_loopscope.session').prepare()
del files, _folder, _name, _text, importlib, pathlib  # noqa: F821
