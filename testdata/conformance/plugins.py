"""Classes that register themselves in a dict of classes by __init_subclass__."""


class Plugin:
    plugins = {}
    kind = None

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.plugins[cls.__name__.lower()] = cls

    def run(self, x):
        raise NotImplementedError


class Doubler(Plugin):
    def run(self, x):
        return x * 2


class Squarer(Plugin):
    def run(self, x):
        return x * x


def plugin_run(name, x): return Plugin.plugins[name]().run(x)
#: plugin_run("doubler", 4)
#: plugin_run("squarer", 4)
#: plugin_run("cuber", 4)
def plugin_names(): return sorted(Plugin.plugins), list(Plugin.plugins)
#: plugin_names()
