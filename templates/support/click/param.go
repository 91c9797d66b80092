// Parameters of commands: what they are called, and what they make of a text.

package click

import (
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// A Kind says what values a parameter takes.
type Kind int

// The kinds: a text, a number, a switch that is on when it is there.
const (
	Text Kind = iota
	Int
	Float
	Flag
)

// A Param is an option, or an argument when it has no flags.
type Param struct {
	Name     string
	Flags    []string // such as --count and -c
	Off      []string // of a switch: what turns it off, such as --no-count
	Kind     Kind
	Choices  []string // the only texts that it takes
	Default  any
	Required bool
	Many     bool // any number of values
	Help     string
	Metavar  string
	ShowDefault,
	Hidden bool
}

// Args are the values of a command's parameters.
type Args struct{ values map[string]any }

// Value returns the value of a parameter, nil for one that was not given and has no default.
func (a *Args) Value(name string) any { return a.values[name] }

// Text returns the value of a parameter that is always a text.
func (a *Args) Text(name string) string {
	s, _ := a.values[name].(string)
	return s
}

// Int returns the value of a parameter that is always an int.
func (a *Args) Int(name string) int {
	n, _ := a.values[name].(int)
	return n
}

// Float returns the value of a parameter that is always a float.
func (a *Args) Float(name string) float64 {
	f, _ := a.values[name].(float64)
	return f
}

// Flag reports whether a switch is on.
func (a *Args) Flag(name string) bool {
	on, _ := a.values[name].(bool)
	return on
}

func (p *Param) option() bool { return len(p.Flags) > 0 }

// convert makes a value of a text; where it cannot, it returns what is wrong.
func (p *Param) convert(text string) (value any, wrong string) {
	quoted := py.Repr(text)
	switch p.Kind {
	case Int:
		if n, err := py.ParseInt(text); err == nil {
			return n, ""
		}
		return nil, quoted + " is not a valid integer."
	case Float:
		if f, err := py.ParseFloat(text); err == nil {
			return f, ""
		}
		return nil, quoted + " is not a valid float."
	}
	if len(p.Choices) == 0 {
		return text, ""
	}
	all := make([]string, len(p.Choices))
	for i, choice := range p.Choices {
		if choice == text {
			return text, ""
		}
		all[i] = py.Repr(choice)
	}
	if len(all) == 1 {
		return nil, quoted + " is not " + all[0] + "."
	}
	return nil, quoted + " is not one of " + strings.Join(all, ", ") + "."
}

// metavar is what stands for the parameter's value in a text of help.
func (p *Param) metavar() string {
	switch {
	case !p.option():
		return p.argument()
	case p.Metavar != "":
		return p.Metavar
	case len(p.Choices) > 0:
		return "[" + strings.Join(p.Choices, "|") + "]"
	}
	return [...]string{"TEXT", "INTEGER", "FLOAT", ""}[p.Kind]
}

// argument is the spelling of an argument in the line of usage: NAME, [NAME], or with dots behind it.
func (p *Param) argument() string {
	name := p.Metavar
	if name == "" {
		name = strings.ToUpper(p.Name)
		if len(p.Choices) > 0 {
			name = "{" + strings.Join(p.Choices, "|") + "}"
		}
		if !p.Required {
			name = "[" + name + "]"
		}
		if p.Many {
			name += "..."
		}
	}
	return name
}

// shown spells a default for a text of help.
func shown(value any) string {
	switch value := value.(type) {
	case bool:
		return py.Str(value)
	case int:
		return strconv.Itoa(value)
	}
	return py.Str(value)
}

// label names the parameter in a message.
func (p *Param) label() string {
	if !p.option() {
		return "'" + p.argument() + "'"
	}
	return "'" + strings.Join(append(p.Flags[:len(p.Flags):len(p.Flags)], p.Off...), "' / '") + "'"
}
