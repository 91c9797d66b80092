// This file notes the templates of FastAPI apps (FastAPI documentation, "Templates").

package discover

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// jinjaTemplates is a starlette.templating.Jinja2Templates.
type jinjaTemplates struct {
	eval.Hosted
	h      *host
	folder string    // relative to the project's root, "" when it is not known
	odd    *ir.Place // where its environment is touched, nil for nowhere
}

// Attr implements eval.Object. What is done with the environment may change every template.
func (j *jinjaTemplates) Attr(in *eval.Interp, name string) (eval.Value, bool) {
	switch name {
	case "__init__":
		return native(name, j.init)
	case "env", "context_processors":
		place := ir.Place{}
		if f := in.Frame(); f != nil {
			place.File = f.Module.IR.File
		}
		j.odd = &place
	}
	return &eval.External{Name: "fastapi.templating.Jinja2Templates()." + name}, true
}

// SetAttr implements eval.Object.
func (j *jinjaTemplates) SetAttr(in *eval.Interp, _ string, _ eval.Value, node pyast.Node, _ pyast.Expr) {
	place := in.Place(node)
	j.odd = &place
}

// init is Jinja2Templates.__init__(directory). The folder is looked for in the working directory, which is the project's.
func (j *jinjaTemplates) init(in *eval.Interp, c *eval.Call) eval.Value {
	folder, ok := eval.PathText(orNone(c.Arg(0, "directory")))
	j.folder = projectPath(".", folder)
	if place := in.Place(c.Node); !ok || c.Open || len(c.Args)+len(c.Keywords) != 1 || strings.HasPrefix(j.folder, "/") || strings.HasPrefix(j.folder, "..") {
		j.odd = &place
	}
	j.h.jinja = append(j.h.jinja, j)
	return eval.None()
}

// findTemplates gives an app the folder of its templates; what is not followed stops all templates.
func (h *host) findTemplates(app *ir.App) {
	for _, j := range h.jinja {
		switch {
		case j.odd != nil:
			app.Jinja.Changed = append(app.Jinja.Changed, *j.odd)
		case app.TemplateFolder != "" && app.TemplateFolder != j.folder:
			app.Jinja.Changed = append(app.Jinja.Changed, app.Place)
		}
		app.TemplateFolder = j.folder
	}
}
