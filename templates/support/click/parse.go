// Parsing: options, in any order and among the arguments, and arguments by their place.

package click

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// parser is a parse under way.
type parser struct {
	ctx   context
	given map[string][]any
	rest  []string // what is no option
}

// parse returns the values of the parameters, nil where the help is asked for; of a group also what stands behind its
// options.
func parse(ctx context, argv []string) (*Args, []string, error) {
	p := &parser{ctx: ctx, given: map[string][]any{}}
	if err := p.options(argv); err != nil {
		return nil, nil, err
	}
	if p.given["--help"] != nil {
		return nil, nil, nil
	}
	if ctx.Run == nil {
		return &Args{}, p.rest, nil
	}
	args, err := p.bind()
	return args, nil, err
}

// options takes the options out of the arguments. In a group the first argument that is none ends them.
func (p *parser) options(argv []string) error {
	for i := 0; i < len(argv); i++ {
		word := argv[i]
		var err error
		used := 0
		switch {
		case word == "--":
			p.rest = append(p.rest, argv[i+1:]...)
			return nil
		case strings.HasPrefix(word, "--"):
			used, err = p.long(word, argv[i+1:])
		case len(word) > 1 && word[0] == '-':
			used, err = p.short(word[1:], argv[i+1:])
		case p.ctx.Run == nil:
			p.rest = argv[i:]
			return nil
		default:
			p.rest = append(p.rest, word)
		}
		if err != nil {
			return err
		}
		i += used
	}
	return nil
}

// find returns the option of a flag, and whether the flag turns it off.
func (p *parser) find(flag string) (param *Param, off bool) {
	for i := range p.ctx.Params {
		param = &p.ctx.Params[i]
		if slices.Contains(param.Flags, flag) {
			return param, false
		}
		if slices.Contains(param.Off, flag) {
			return param, true
		}
	}
	return nil, false
}

// long takes --name, --name value or --name=value, and returns how many of the words behind it belong to it.
func (p *parser) long(word string, next []string) (used int, err error) {
	flag, value, joined := strings.Cut(word, "=")
	param, off := p.find(flag)
	switch {
	case param == nil && flag == "--help" && !joined:
		p.given[flag] = []any{true}
		return 0, nil
	case param == nil:
		return 0, usage(p.ctx, "No such option '"+flag+"'.")
	case param.Kind == Flag && joined:
		return 0, UsageError.New("Option '" + flag + "' does not take a value.")
	case param.Kind == Flag:
		p.set(param, !off)
		return 0, nil
	case joined:
		p.set(param, value)
		return 0, nil
	case len(next) == 0:
		return 0, UsageError.New("Option '" + flag + "' requires an argument.")
	}
	p.set(param, next[0])
	return 1, nil
}

// short takes the letters behind a dash: switches, and at the end one with a value, in the same word or the next.
func (p *parser) short(letters string, next []string) (used int, err error) {
	for i, letter := range letters {
		flag := "-" + string(letter)
		param, off := p.find(flag)
		behind := letters[i+len(string(letter)):]
		switch {
		case param == nil:
			return 0, usage(p.ctx, "No such option '"+flag+"'.")
		case param.Kind == Flag:
			p.set(param, !off)
			continue
		case behind != "":
			p.set(param, behind)
			return 0, nil
		case len(next) == 0:
			return 0, UsageError.New("Option '" + flag + "' requires an argument.")
		}
		p.set(param, next[0])
		return 1, nil
	}
	return 0, nil
}

func (p *parser) set(param *Param, value any) {
	p.given[param.Name] = append(p.given[param.Name], value)
}

// bind gives every parameter its value: options and arguments in the order in which they are declared.
func (p *parser) bind() (*Args, error) {
	args := &Args{values: map[string]any{}}
	for i := range p.ctx.Params {
		param := &p.ctx.Params[i]
		if !param.option() {
			p.argument(param)
		}
	}
	for i := range p.ctx.Params {
		param := &p.ctx.Params[i]
		value, err := p.value(param)
		if err != nil {
			return nil, err
		}
		args.values[param.Name] = value
	}
	switch len(p.rest) {
	case 0:
		return args, nil
	case 1:
		return nil, usage(p.ctx, "Got unexpected extra argument ("+p.rest[0]+")")
	}
	return nil, usage(p.ctx, "Got unexpected extra arguments ("+strings.Join(p.rest, " ")+")")
}

// argument takes the next words for an argument.
func (p *parser) argument(param *Param) {
	if param.Many {
		for _, word := range p.rest {
			p.set(param, word)
		}
		p.rest = nil
		return
	}
	if len(p.rest) > 0 {
		p.set(param, p.rest[0])
		p.rest = p.rest[1:]
	}
}

// value returns what a parameter holds.
func (p *parser) value(param *Param) (any, error) {
	given := p.given[param.Name]
	if len(given) == 0 {
		if param.Required {
			return nil, p.missing(param)
		}
		if param.Many && param.Default == nil {
			return py.Tuple{}, nil
		}
		return param.Default, nil
	}
	values := make(py.Tuple, len(given))
	for i, one := range given {
		values[i] = one
		text, ok := one.(string)
		if !ok {
			continue
		}
		converted, wrong := param.convert(text)
		if wrong != "" {
			return nil, usage(p.ctx, "Invalid value for "+param.label()+": "+wrong)
		}
		values[i] = converted
	}
	if param.Many {
		return values, nil
	}
	return values[len(values)-1], nil
}

func (p *parser) missing(param *Param) error {
	kind := "argument"
	if param.option() {
		kind = "option"
	}
	text := "Missing " + kind + " " + param.label() + "."
	if len(param.Choices) > 0 {
		text += " Choose from:\n\t" + strings.Join(param.Choices, ",\n\t")
	}
	return usage(p.ctx, text)
}
