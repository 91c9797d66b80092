// Settings: models that read the environment (pydantic_settings.BaseSettings).

package pydantic

import (
	"os"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Env is the variable that a setting is read from.
type Env struct {
	Key   string // of the setting: its alias, or else its name
	Name  string // of the variable, in lower case unless Exact
	Exact bool   // the case of the variable's name matters
}

// Environment adds what the environment says to the arguments of a settings
// class, which win. A file of variables that stands where the program starts
// is not ported, and raises.
func Environment(input any, file string, vars ...Env) (any, error) {
	if _, err := os.Stat(file); file != "" && err == nil {
		return nil, py.NotPorted.New("reading settings from the file " + file + " is not ported")
	}
	out := py.NewDict[any, any]()
	pairs, _ := pairsOf(input)
	for _, p := range pairs {
		out.Set(p.Key, p.Value)
	}
	for _, entry := range os.Environ() {
		name, value, _ := strings.Cut(entry, "=")
		for _, v := range vars {
			given := slices.ContainsFunc(pairs, func(p py.Pair[any, any]) bool { return p.Key == v.Key })
			if !given && (name == v.Name || !v.Exact && strings.ToLower(name) == v.Name) {
				out.Set(v.Key, value)
			}
		}
	}
	return out, nil
}

// Settings reads the settings of a class: its arguments, and the environment.
func Settings[T any](input any, name, file string, t Type[*T], vars ...Env) (*T, error) {
	all, err := Environment(input, file, vars...)
	if err != nil {
		return nil, err
	}
	return ValidateAs(all, name, t)
}

// DefaultChecked reads a field, or its fallback when it is not given, which is
// validated as well (validate_default=True, as in settings).
func DefaultChecked[T any](k Key, fallback T, t Type[T]) T {
	return DefaultCheckedFunc(k, func() T { return fallback }, t)
}

// DefaultCheckedFunc is DefaultChecked for a fallback that is made anew.
func DefaultCheckedFunc[T any](k Key, fallback func() T, t Type[T]) T {
	if name, v, ok := k.find(); ok {
		return value(k, name, v, t)
	}
	f := k.f
	f.reading = k.name
	name, _, _ := k.find()
	f.r.enter(name)
	out, ok := t(f.r, py.Value(fallback()))
	f.r.leave()
	if ok && f.data != nil {
		f.keep(k.name, out)
	}
	return out
}
