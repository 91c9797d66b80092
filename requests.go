// This file holds what verify must know of an app: how its module is imported, and a plan of its requests.

package flask2gin

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/reading"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/verify/plan"
)

// Target returns the module of the app and what names the app there: the text of --app when one was given, else what was
// found. A factory is named where no module calls it.
func (res *Result) Target(asked string) (module, attr string) {
	if module, attr, given := strings.Cut(asked, ":"); given {
		return module, attr
	}
	app := res.Document.Apps[0]
	if holder := res.Apps[0].Holder; app.Factory != "" && holder != nil {
		return holder.Name, app.Name
	}
	if app.Factory != "" {
		return res.Apps[0].Factory.Module.Name, app.Factory
	}
	return app.Module, app.Name
}

// Plan returns what is known of the requests of the app: its routes with the keys that their views read, and the words
// of the program. It returns nil when no app was found.
func (res *Result) Plan() *plan.Plan {
	if len(res.Apps) == 0 {
		return nil
	}
	out := &plan.Plan{Words: words(res.Program)}
	for i, r := range res.Apps[0].Routes {
		route := res.Document.Routes[i]
		if r.Socket {
			continue
		}
		if r.Operation != nil {
			described := reading.Operation(r)
			described.Fate = string(route.Fate)
			out.Routes = append(out.Routes, described)
			continue
		}
		keys, variables, body := reading.Of(res.Apps[0], r)
		out.Routes = append(out.Routes, plan.Route{
			Rule: r.Rule, Methods: r.Methods, Endpoint: r.Endpoint, Fate: string(route.Fate), Keys: keys, Body: body, Variables: variables,
		})
	}
	return out
}

// maxWord bounds the string constants that may be words of requests.
const maxWord = 64

// words returns the short string constants of a program, each once, in their order: a name and its password, or a key and
// its value, stand beside one another.
func words(p *ir.Program) []string {
	var out []string
	seen := map[string]bool{}
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			if c, ok := n.(*pyast.Constant); ok {
				if s, ok := c.Value.(pyast.Str); ok && len(s) > 0 && len(s) <= maxWord && !seen[string(s)] && !strings.ContainsAny(string(s), "\n\r\x00") {
					seen[string(s)] = true
					out = append(out, string(s))
				}
			}
			return true
		})
	}
	return out
}
