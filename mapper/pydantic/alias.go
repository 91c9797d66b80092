// This file reads the names under which fields are read and dumped: generators of aliases, and several aliases of one
// field.

package pydantic

import (
	"regexp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// generator makes aliases of names: one of Pydantic's, or a function of the program.
type generator struct {
	known string // to_camel, to_pascal, to_snake, or camelize of pyhumps
	fn    *ir.Func
}

// generators are those of a model: of the keys of the input, and of those of dumps.
type generators struct {
	in, out *generator
	apart   bool // in makes validation aliases
}

func (g generators) any() bool { return g.in != nil || g.out != nil }

// aliasGenerators are those of Pydantic and of pyhumps, by their qualified names; they agree on plain lower-case words.
var aliasGenerators = map[string]string{
	"pydantic.alias_generators.to_camel": "to_camel", "pydantic.alias_generators.to_pascal": "to_pascal",
	"pydantic.alias_generators.to_snake": "to_snake",
	"humps.camelize":                     "camelize",
}

// generator returns what makes aliases that an expression names, or nil.
func (d *describer) generator(e pyast.Expr) *generator {
	if known := aliasGenerators[d.qualified(e)]; known != "" {
		return &generator{known: known}
	}
	if lambda, ok := e.(*pyast.Lambda); ok {
		if fn := d.owner.Module.FuncOf[lambda]; fn != nil {
			return &generator{fn: fn}
		}
		return nil
	}
	s := d.scope().Resolve(e)
	if s == nil || s.Kind != ir.FuncName || s.Func == nil || len(s.Binds) != 1 {
		return nil
	}
	return &generator{fn: s.Func}
}

// setGenerator reads the option alias_generator: a function, or AliasGenerator(...) of several.
func (d *describer) setGenerator(e pyast.Expr) bool {
	call, ok := e.(*pyast.Call)
	if !ok {
		g := d.generator(e)
		d.config.names = generators{in: g, out: g}
		return g != nil
	}
	if q := d.qualified(call.Func); q != "pydantic.AliasGenerator" && q != "pydantic.aliases.AliasGenerator" {
		return false
	}
	parts := map[string]*generator{}
	order := []string{"alias", "validation_alias", "serialization_alias"}
	for i, a := range call.Args {
		if i >= len(order) {
			return false
		}
		parts[order[i]] = d.generator(a)
	}
	for _, k := range call.Keywords {
		if c := d.constant(k.Value); c != nil && c.Kind == ir.ConstNone {
			continue
		}
		g := d.generator(k.Value)
		if g == nil || !slices.Contains(order, k.Arg) {
			return false
		}
		parts[k.Arg] = g
	}
	d.config.names = generators{in: parts["alias"], out: parts["alias"]}
	if g := parts["validation_alias"]; g != nil {
		d.config.names.in, d.config.names.apart = g, true
	}
	if g := parts["serialization_alias"]; g != nil {
		d.config.names.out = g
	}
	return d.config.names.any()
}

// generated returns the alias that a generator makes of a name, "" where it is not certain.
func (d *describer) generated(g *generator, name string) string {
	if g.fn != nil {
		return text(d.models.apply(g.fn, &ir.Const{Kind: ir.ConstStr, Text: name}))
	}
	words := strings.Split(name, "_")
	certain := "abcdefghijklmnopqrstuvwxyz_"
	if g.known == "to_camel" || g.known == "to_pascal" {
		certain += "0123456789"
	}
	if strings.Trim(name, certain) != "" || slices.Contains(words, "") {
		return "" // only names of plain lower-case words are certain, and of digits where Pydantic makes the alias
	}
	if g.known == "to_snake" {
		return name
	}
	for i, word := range words {
		if g.known == "to_pascal" || i > 0 || digitThenLetter.MatchString(word) {
			words[i] = titleCase(word)
		}
	}
	alias := strings.Join(words, "")
	if g.known == "to_pascal" {
		return alias
	}
	return strings.ToLower(alias[:1]) + alias[1:]
}

// digitThenLetter finds words that to_camel does not take as they are.
var digitThenLetter = regexp.MustCompile(`[0-9][a-z]`)

// titleCase returns str.title of a word of lower-case letters and digits: each letter that follows none is upper-case.
func titleCase(word string) string {
	out := []byte(word)
	for i, c := range out {
		if 'a' <= c && c <= 'z' && (i == 0 || '0' <= word[i-1] && word[i-1] <= '9') {
			out[i] = c - 'a' + 'A'
		}
	}
	return string(out)
}

// generateAliases gives a field the aliases that the model's generators make.
func (d *describer) generateAliases(f *Field, node pyast.Node) {
	made := func(g *generator) string {
		if g == nil {
			return ""
		}
		alias := d.generated(g, f.Name)
		if alias == "" {
			d.refuse(diag.ModelConfig, node, "the generated alias of %s.%s is not certain", d.owner.Name, f.Name)
		}
		return alias
	}
	f.Alias, f.OutAlias = made(d.config.names.in), made(d.config.names.out)
	f.apart = d.config.names.apart
	if f.Alias == f.Name {
		f.Alias, f.byName = "", false // which is the alias
	}
	if f.OutAlias == f.Name {
		f.OutAlias = ""
	}
}

// aliasChoices reads AliasChoices("a", "b"): keys that are tried in order.
func (d *describer) aliasChoices(f *Field, e pyast.Expr) bool {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args) == 0 || len(call.Keywords) > 0 {
		return false
	}
	if q := d.qualified(call.Func); q != "pydantic.AliasChoices" && q != "pydantic.aliases.AliasChoices" {
		return false
	}
	var names []string
	var paths [][]*ir.Const
	deep := false
	for _, a := range call.Args {
		path := d.aliasPath(a)
		if name := d.constant(a); text(name) != "" {
			names, path = append(names, name.Text), []*ir.Const{name}
		}
		if path == nil {
			return false
		}
		paths, deep = append(paths, path), deep || len(path) > 1
	}
	if deep || len(names) < len(paths) {
		return d.setPaths(f, paths, append(names, "")[0])
	}
	f.Alias, f.others, f.byName, f.apart = names[0], names[1:], d.config.byName, true
	return true
}

// aliasPath returns the steps of AliasPath("a", 0, "b"), nil for another expression.
func (d *describer) aliasPath(e pyast.Expr) []*ir.Const {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args) == 0 || len(call.Keywords) > 0 {
		return nil
	}
	if q := d.qualified(call.Func); q != "pydantic.AliasPath" && q != "pydantic.aliases.AliasPath" {
		return nil
	}
	var out []*ir.Const
	for i, a := range call.Args {
		step := d.constant(a)
		if step == nil || step.Kind != ir.ConstStr && (i == 0 || step.Kind != ir.ConstInt || step.Big != nil) {
			return nil
		}
		out = append(out, step)
	}
	return out
}

// setPaths lets a field be looked for by paths; alias is its name in schemas, "" for its own.
func (d *describer) setPaths(f *Field, paths [][]*ir.Const, alias string) bool {
	if d.config.assigned {
		return false // errors of assignments name the field in another way
	}
	if d.config.byName {
		paths = append(paths, []*ir.Const{{Kind: ir.ConstStr, Text: f.Name}})
	}
	f.Alias, f.others, f.byName, f.apart, f.paths = alias, []string{f.Name}, d.config.byName, true, paths
	return true
}
