"""Run once, when the snapshot is made: imports the recorder's files, which the host has put where Python finds them."""

import importlib

importlib.invalidate_caches()
importlib.import_module('_loopscope.session').prepare()
del importlib
