// This file carries docstrings and comments over to Go.

package rewrite

import (
	"strings"
	"unicode"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// docComment makes a Go doc comment of a docstring: it begins with the name.
func docComment(name, doc string) string {
	doc = plainText(doc)
	if doc == "" {
		return ""
	}
	first, rest, _ := strings.Cut(doc, " ")
	if third, ok := verbs[first]; ok {
		return name + " " + third + " " + rest
	}
	switch first {
	case name:
		return doc
	case "A", "An", "The":
		return name + " is " + strings.ToLower(first) + " " + rest
	}
	return name + ": " + lowerFirst(doc)
}

// plainText returns a docstring without indentation and without reStructuredText's marks for code.
func plainText(doc string) string {
	return strings.ReplaceAll(strings.TrimSpace(dedent(doc)), "``", "")
}

// lowerFirst writes the first letter small, unless a capital follows.
func lowerFirst(s string) string {
	r := []rune(s)
	if len(r) < 2 || unicode.IsUpper(r[1]) {
		return s
	}
	r[0] = unicode.ToLower(r[0])
	return string(r)
}

// verbs are the words that docstrings begin with, and their form after a subject.
var verbs = conjugate(`Add Allow Answer Apply Authenticate Build Calculate Change Check Clean Clear Close Compute Convert Count
	Create Decode Delete Deny Describe Display Drop Echo Encode Ensure Fetch Filter Find Forget Format Generate Get Give Group
	Handle Insert Issue Keep Let Limit List Load Log Look Make Mark Merge Move Open Paginate Parse Print Put Query Raise Read
	Redirect Refresh Refuse Register Reject Remove Render Replace Report Require Reset Respond Return Run Save Say Search Send Serve
	Set Show Sort Split Start Stop Store Stream Strip Sum Switch Take Tell Test Toggle Track Trim Turn Update Upload Validate Verify Want
	Wrap Write`)

func conjugate(words string) map[string]string {
	out := map[string]string{}
	for _, w := range strings.Fields(words) {
		lower := strings.ToLower(w)
		switch {
		case strings.HasSuffix(lower, "ss"), strings.HasSuffix(lower, "sh"), strings.HasSuffix(lower, "ch"):
			out[w] = lower + "es"
		case strings.HasSuffix(lower, "y") && !strings.ContainsAny(lower[len(lower)-2:len(lower)-1], "aeiou"):
			out[w] = lower[:len(lower)-1] + "ies"
		default:
			out[w] = lower + "s"
		}
		out[lower] = out[w]
	}
	return out
}

// dedent removes the indentation of a docstring's later lines, as inspect.cleandoc does.
func dedent(doc string) string {
	lines := strings.Split(doc, "\n")
	margin := -1
	for _, line := range lines[1:] {
		if trimmed := strings.TrimLeft(line, " \t"); trimmed != "" {
			if n := len(line) - len(trimmed); margin < 0 || n < margin {
				margin = n
			}
		}
	}
	for i := range lines {
		if i > 0 && margin > 0 && len(lines[i]) >= margin {
			lines[i] = lines[i][margin:]
		}
		lines[i] = strings.TrimRight(lines[i], " \t")
	}
	return strings.Join(lines, "\n")
}

// leading emits the comments above a statement.
func (t *translator) leading(s pyast.Stmt) {
	group := t.comments(s)
	if group == nil || len(group.Leading) == 0 {
		return
	}
	t.emit(&gotree.Comment{Text: text(group.Leading)})
}

// trailing emits the comments behind a statement, above what follows it.
func (t *translator) trailing(s pyast.Stmt) {
	group := t.comments(s)
	if group == nil {
		return
	}
	if after := append(append([]pyast.Comment{}, group.Inner...), group.After...); len(after) > 0 {
		t.emit(&gotree.Comment{Text: text(after)})
	}
	if len(group.Trailing) > 0 {
		t.emit(&gotree.Trailing{Text: text(group.Trailing)})
	}
}

func (t *translator) comments(s pyast.Stmt) *pyast.CommentGroup {
	if t.py.Module == nil || t.py.Module.Syntax == nil {
		return nil
	}
	return t.py.Module.Syntax.CommentsOf[s]
}

func text(comments []pyast.Comment) string {
	lines := make([]string, len(comments))
	for i, c := range comments {
		lines[i] = strings.TrimPrefix(strings.TrimLeft(c.Text, "#"), " ")
	}
	return strings.Join(lines, "\n")
}

// origin says where a function's Go comes from.
func (u *Unit) origin(f *Func) gotree.Origin {
	rule := [...]string{"python.function", "flask.view", "flask.before_request", "flask.after_request", "flask.teardown_request", "flask.errorhandler", "flask_restx.errorhandler", "flask.decorator", "flask.responder", "python.contextmanager", "fastapi.startup", "fastapi.dependency", "flask.url_values", "fastapi.middleware", "click.command", "flask_restful.decorator", "extension.callback", "extension.answer", "wsgi.middleware", "fastapi.operation"}[f.Mode]
	return u.place1(f.Py.Module, f.Py.Syntax, rule, f.Key())
}

func (u *Unit) classOrigin(k *Class) gotree.Origin {
	return u.place1(k.Py.Module, k.Py.Syntax, "python.class", k.Py.Module.Name+":"+k.Py.Name+":class")
}

func (u *Unit) originOf(s *ir.Symbol) gotree.Origin {
	return u.place1(s.Scope.Func.Module, s.Binds[0], "python.global", "")
}

func (u *Unit) place1(m *ir.Module, n pyast.Node, rule, key string) gotree.Origin {
	o := gotree.Origin{Rule: rule, Key: key}
	if m.File != nil {
		b := n.Bounds()
		o.Path, o.StartLine, o.EndLine = m.File.Path, m.File.Position(b.Start).Line, m.File.Position(b.End).Line
	}
	return o
}

// PackageDoc makes a package comment of a module's docstring.
func PackageDoc(name, doc string) string {
	doc = plainText(doc)
	first, _, _ := strings.Cut(doc, " ")
	switch first {
	case name:
		return doc
	case "A", "An", "The":
		return "Package " + name + " is " + strings.ToLower(first) + strings.TrimPrefix(doc, first)
	}
	return "Package " + name + ": " + lowerFirst(doc)
}
