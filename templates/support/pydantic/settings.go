// Settings: models that read the environment (pydantic_settings.BaseSettings).

package pydantic

import (
	"os"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Env is the variable that a setting is read from.
type Env struct {
	Key    string // of the setting: its alias, or else its name
	Name   string // of the variable, in lower case unless Exact
	Exact  bool   // the case of the variable's name matters
	JSON   bool   // the variable holds JSON: lists, dicts and models
	Loose  bool   // what is no JSON is taken as a text
	Nested []Env  // variables of the fields of a model (env_nested_delimiter)
}

// SettingsError is the class of what settings raise whose variable is no JSON
// (pydantic_settings.exceptions.SettingsError).
var SettingsError = py.NewClass("SettingsError", py.ValueError)

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
	for _, v := range vars {
		value, err := v.value()
		if err != nil {
			return nil, SettingsError.New("error parsing value for field \"" + v.Key + "\" from source \"EnvSettingsSource\"")
		}
		if given, ok := out.Get(v.Key); ok {
			value = updated(value, given)
		}
		if value != nil {
			out.Set(v.Key, value)
		}
	}
	return out, nil
}

// value returns what the environment says, nil for nothing.
func (v Env) value() (any, error) {
	text, ok := v.lookup()
	if !ok || !v.JSON {
		if !ok {
			return v.nested()
		}
		return text, nil
	}
	value, err := py.Loads(text)
	if err != nil && v.Loose {
		return text, nil
	}
	if _, isDict := pairsOf(value); err != nil || !isDict {
		return value, err
	}
	more, err := v.nested()
	if err != nil || more == nil {
		return value, err
	}
	return updated(value, more), nil
}

func (v Env) lookup() (string, bool) {
	if v.Exact {
		return os.LookupEnv(v.Name)
	}
	found, ok := "", false
	for _, entry := range os.Environ() {
		if name, text, _ := strings.Cut(entry, "="); strings.ToLower(name) == v.Name {
			found, ok = text, true
		}
	}
	return found, ok
}

// nested gathers the variables of the fields of a model, nil when there are none.
func (v Env) nested() (any, error) {
	out := py.NewDict[any, any]()
	for _, field := range v.Nested {
		value, err := field.value()
		if text, given := field.lookup(); given && text == "" {
			value, err = text, nil
		}
		if err != nil {
			return nil, err
		}
		if value != nil {
			out.Set(field.Key, value)
		}
	}
	if out.Len() == 0 {
		return nil, nil
	}
	return out, nil
}

// updated puts the values of another dict into a dict, also into dicts within it.
func updated(value, more any) any {
	pairs, isDict := pairsOf(value)
	others, isMore := pairsOf(more)
	if !isDict || !isMore {
		return more
	}
	out := py.NewDict[any, any]()
	for _, p := range pairs {
		out.Set(p.Key, p.Value)
	}
	for _, p := range others {
		if old, known := out.Get(p.Key); known {
			p.Value = updated(old, p.Value)
		}
		out.Set(p.Key, p.Value)
	}
	return out
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
