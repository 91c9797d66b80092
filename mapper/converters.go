// This file reads converters of the app's own: those that choose a regular expression, by a class attribute or the first
// argument of a rule, and those whose methods make values of texts and texts of values (Werkzeug documentation, "Custom
// Converters"). Others leave their routes stubs.

package mapper

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/templates/support/web"
)

// baseConverters are the names of the classes that converters inherit from.
var baseConverters = map[string]bool{"werkzeug.routing.BaseConverter": true, "werkzeug.routing.converters.BaseConverter": true}

// numberConverters are the converters that make numbers, by the last part of the names of their classes.
var numberConverters = map[string]string{"IntegerConverter": "int", "FloatConverter": "float"}

// numberRegex finds regular expressions that let only digits, signs and points through.
var numberRegex = regexp.MustCompile(`^(?:\\[d.+-]|[-+?*.,:|(){}0-9]|\[[0-9.+\\d-]+\])+$`)

// numberBase returns "int" or "float" for a class that inherits from the converter for such numbers, and adds only a regular
// expression and a weight.
func numberBase(c *ir.Class) string {
	name, werkzeug := strings.CutPrefix(strings.Replace(c.Bases[0].Qualified, ".converters.", ".", 1), "werkzeug.routing.")
	if !werkzeug {
		return ""
	}
	return numberConverters[name]
}

// ownConverter is a converter of the app's own.
type ownConverter struct {
	web.Converter
	toPython, toURL *ir.Func // what its methods do, nil where it has none
}

// ownConverters returns the app's converters that are translated, by the names that rules use.
func (m *project) ownConverters() map[string]ownConverter {
	out := map[string]ownConverter{}
	for _, py := range m.app.Converters {
		delete(out, py.Name)
		if py.Class == nil || m.oddConverters[py.Class] != nil || m.usedBefore(py) {
			continue
		}
		if c, ok := m.converterOf(py.Class); ok {
			out[py.Name] = c
		}
	}
	return out
}

// matchConverters returns them as the map of rules needs them to tell which rules a plain tree can hold.
func (m *project) matchConverters() map[string]web.Converter {
	out := map[string]web.Converter{}
	for name, c := range m.ownConverters() {
		if c.toPython != nil {
			c.ToValue = func(text string) (any, error) { return text, nil }
		}
		out[name] = c.Converter
	}
	maps.Copy(out, m.stubConverters())
	return out
}

// converterOf reads a converter class.
func (m *project) converterOf(c *ir.Class) (ownConverter, bool) {
	out := ownConverter{}
	if len(c.Bases) != 1 || len(c.Decorators) > 0 || len(c.Syntax.Keywords) > 0 {
		return out, false
	}
	out.Number = numberBase(c)
	switch regex := classConst(c, "regex"); {
	case out.Number == "" && !baseConverters[c.Bases[0].Qualified]:
		return out, false
	case out.Number != "" && (regex == nil || !numberRegex.MatchString(regex.Text)):
		return out, false
	}
	for _, s := range c.Syntax.Body {
		switch s := s.(type) {
		case *pyast.ExprStmt, *pyast.Pass:
		case *pyast.Assign:
			if !m.converterAttribute(&out.Converter, c, s) {
				return out, false
			}
		case *pyast.FunctionDef:
			if out.Number != "" || !converterMethod(&out, c, s) {
				return out, false
			}
		default:
			return out, false
		}
	}
	return out, true
}

// converterMethod takes a method of a class.
func converterMethod(out *ownConverter, c *ir.Class, s *pyast.FunctionDef) bool {
	switch s.Name {
	case "__init__":
		out.FromArgument = keepsArgument(c.Methods["__init__"])
		return out.FromArgument
	case "to_python":
		out.toPython = methodFunc(c, s.Name)
		return out.toPython != nil
	case "to_url":
		out.toURL = methodFunc(c, s.Name)
		return out.toURL != nil
	}
	return false
}

// methodFunc returns the function that stands for a method of a converter, nil for none.
func methodFunc(c *ir.Class, method string) *ir.Func {
	name := lower.ConverterFunc(c.Name, method)
	for _, fn := range c.Module.Funcs {
		if fn.Name == name && (fn.Outer == nil || fn.Outer == c.Module.Body) {
			return fn
		}
	}
	return nil
}

// converterAttribute takes regex = "..." and weight = 50 of a class.
func (m *project) converterAttribute(out *web.Converter, c *ir.Class, s *pyast.Assign) bool {
	name, ok := s.Targets[0].(*pyast.Name)
	value := lower.Fold(c.Module.Body, s.Value)
	switch {
	case !ok || len(s.Targets) != 1 || value == nil:
		return false
	case name.ID == "regex" && value.Kind == ir.ConstStr && m.plainRegex(value.Text):
		out.Regex = value.Text
		out.Path = strings.Contains(value.Text, "/") && classConst(c, "part_isolating") == nil
		return true
	case name.ID == "part_isolating" && value.Kind == ir.ConstBool:
		out.Path = !value.Bool
		return true
	case name.ID != "regex" && name.ID != "weight" && name.ID != "part_isolating" && out.Number == "":
		return true // of the app's own, for its methods
	case name.ID == "weight" && value.Kind == ir.ConstInt && value.Big == nil && value.Int > 0 && value.Int < 1e6:
		out.Weight = int(value.Int)
		return true
	}
	return false
}

// classConst returns the constant that a class body assigns to a name, nil for none.
func classConst(c *ir.Class, name string) *ir.Const {
	for _, s := range c.Syntax.Body {
		if a, ok := s.(*pyast.Assign); ok && len(a.Targets) == 1 {
			if target, ok := a.Targets[0].(*pyast.Name); ok && target.ID == name {
				return lower.Fold(c.Module.Body, a.Value)
			}
		}
	}
	return nil
}

// keepsArgument reports whether __init__ does what the well-known RegexConverter does: it hands the map on and takes its
// next argument as the regular expression.
//
//	def __init__(self, url_map, *items):
//	    super().__init__(url_map)
//	    self.regex = items[0]
func keepsArgument(fn *ir.Func) bool {
	if fn == nil || len(fn.Decorators()) > 0 || len(fn.Params) != 3 || fn.Args.Kwarg != nil || len(fn.Args.Defaults) > 0 || len(fn.Args.Kwonlyargs) > 0 {
		return false
	}
	super, kept := 0, 0
	for _, s := range fn.Body {
		switch s := s.(type) {
		case *pyast.ExprStmt:
			switch e := s.Value.(type) {
			case *pyast.Constant:
			case *pyast.Call:
				if !handsMapOn(fn, e) {
					return false
				}
				super++
			default:
				return false
			}
		case *pyast.Assign:
			if !keepsRegex(fn, s) {
				return false
			}
			kept++
		default:
			return false
		}
	}
	return super == 1 && kept == 1
}

// handsMapOn reports whether a call is super().__init__(url_map).
func handsMapOn(fn *ir.Func, e *pyast.Call) bool {
	method, ok := e.Func.(*pyast.Attribute)
	if !ok || method.Attr != "__init__" || len(e.Args) != 1 || len(e.Keywords) > 0 {
		return false
	}
	super, ok := method.Value.(*pyast.Call)
	return ok && fn.Qualified(super.Func) == "super" && isParam(fn, e.Args[0], 1)
}

// keepsRegex reports whether a statement is self.regex = items[0], or self.regex = regex.
func keepsRegex(fn *ir.Func, s *pyast.Assign) bool {
	target, ok := s.Targets[0].(*pyast.Attribute)
	if !ok || len(s.Targets) != 1 || target.Attr != "regex" || !isParam(fn, target.Value, 0) {
		return false
	}
	if fn.Args.Vararg == nil {
		return isParam(fn, s.Value, 2)
	}
	item, ok := s.Value.(*pyast.Subscript)
	if !ok || !isParam(fn, item.Value, 2) {
		return false
	}
	index := lower.Fold(fn, item.Slice)
	return index != nil && index.Kind == ir.ConstInt && index.Big == nil && index.Int == 0
}

// isParam reports whether e is the parameter at i.
func isParam(fn *ir.Func, e pyast.Expr, i int) bool {
	name, ok := e.(*pyast.Name)
	return ok && fn.Uses[name] == fn.Params[i]
}

// usedBefore reports whether rules use the name of a converter that were registered before it, and so mean another.
func (m *project) usedBefore(c ir.Converter) bool {
	for _, r := range m.app.Routes[:min(c.After, len(m.app.Routes))] {
		for _, match := range variablePattern.FindAllStringSubmatch(r.Host+r.Subdomain+r.Rule, -1) {
			if cmp.Or(match[1], "default") == c.Name && !r.Static {
				return true
			}
		}
	}
	return false
}

// replaced reports whether the app has put a converter of its own in the place of one of Werkzeug's.
func (m *project) replaced(name string) bool {
	return slices.ContainsFunc(m.app.Converters, func(c ir.Converter) bool { return c.Name == cmp.Or(name, "default") })
}

// converts reports whether a variable of a rule has a converter that is translated, and arguments that it takes.
func (m *project) converts(name, arguments string) bool {
	name = cmp.Or(name, "default")
	if _, known := converterTypes[name]; known && !m.replaced(name) {
		return true
	}
	c, own := m.ownConverters()[name]
	switch text := strings.TrimSpace(arguments); {
	case !own:
		return false
	case c.FromArgument:
		return m.plainArgument(text)
	default:
		return text == ""
	}
}

// plainArgument reports whether the arguments are one quoted regular expression.
func (m *project) plainArgument(text string) bool {
	if len(text) < 3 || text[0] != '"' && text[0] != '\'' || text[len(text)-1] != text[0] {
		return false
	}
	inner := text[1 : len(text)-1]
	return !strings.ContainsAny(inner, `"'/`) && m.plainRegex(inner)
}

// oddRegex finds what Go's regular expressions do not know, read differently, or what Werkzeug's rules do with it.
var oddRegex = regexp.MustCompile(`\\[^dw.+*?()\[\]{}_-]|\(\?[^:]|\($|[*+?}]\+|[\^$]|[^\x20-\x7e]|\[[^\]]+\\w`)

// groups finds groups, which count among those of the rule before Werkzeug 2.3.
var groups = regexp.MustCompile(`\([^?]`)

// plainRegex reports whether a regular expression means the same in Go, once its classes are spelled as Python means them.
func (m *project) plainRegex(text string) bool {
	check := strings.ReplaceAll(text, "[^", "[")
	if _, old := m.older(); old && groups.MatchString(check) {
		return false
	}
	if text == "" || oddRegex.MatchString(check) || strings.Contains(text, `[^\w`) {
		return false
	}
	_, err := regexp.Compile(text)
	return err == nil
}

// converterLiterals returns the converters for web.MapOptions, nil for none.
func (m *project) converterLiterals() gotree.Expr {
	own := m.ownConverters()
	lit := &gotree.Composite{Type: &gotree.MapType{Key: gotree.Ident{Name: "string"}, Value: m.qual("web", "Converter")}}
	listed := map[string]bool{}
	for _, py := range m.app.Converters {
		c, ok := own[py.Name]
		if !ok || listed[py.Name] {
			continue
		}
		listed[py.Name] = true
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Str{Value: py.Name}, Value: converterLiteral(c.Converter, m.converterFuncs(c)...)})
	}
	stubs := m.stubConverters()
	for _, name := range slices.Sorted(maps.Keys(stubs)) {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Str{Value: name}, Value: converterLiteral(stubs[name])})
	}
	if len(lit.Elts) == 0 {
		return nil
	}
	return lit
}

// converterLiteral returns a web.Converter, with the fields for its methods.
func converterLiteral(c web.Converter, methods ...gotree.Element) gotree.Expr {
	one := &gotree.Composite{}
	field := func(name string, value gotree.Expr) {
		one.Elts = append(one.Elts, gotree.Element{Key: gotree.Ident{Name: name}, Value: value})
	}
	switch {
	case c.FromArgument:
		field("FromArgument", gotree.True)
	case c.Regex != "":
		field("Regex", gotree.Str{Value: c.Regex})
	}
	one.Elts = append(one.Elts, methods...)
	if c.Number != "" {
		field("Number", gotree.Str{Value: c.Number})
	}
	if c.Path {
		field("Path", gotree.True)
	}
	if c.Weight != 0 {
		field("Weight", gotree.Num{Text: strconv.Itoa(c.Weight)})
	}
	return one
}
