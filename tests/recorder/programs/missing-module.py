"""A module that is not there, met with grace."""
try:
    import no_such_module_at_all
except ModuleNotFoundError as error:
    print(error)
import no_such_package.inner
