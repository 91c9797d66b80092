// This file prints declarations.

package printer

import (
	"github.com/dave/jennifer/jen"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/codegen/sink"
)

// decl prints one declaration with its comment, and a line of its own behind it.
func (p *printer) decl(d gotree.Decl) *jen.Statement {
	switch d := d.(type) {
	case *gotree.Func:
		return documented(d.Doc, p.funcDecl(d))
	case *gotree.TypeDecl:
		return documented(d.Doc, p.typeDecl(d))
	case *gotree.VarDecl:
		return documented(d.Doc, p.varDecl(d))
	case *gotree.CommentDecl:
		return jen.Add(comment(sink.Comment(d.Text))).Line()
	}
	return jen.Null()
}

// documented puts a doc comment above a declaration.
func documented(doc string, decl *jen.Statement) *jen.Statement {
	if text := sink.Comment(doc); text != "" {
		return jen.Comment(text).Line().Add(decl).Line()
	}
	return decl.Line()
}

func (p *printer) funcDecl(d *gotree.Func) *jen.Statement {
	out := jen.Func()
	if d.Recv != nil {
		out.Params(p.params([]gotree.Param{*d.Recv})...)
	}
	out.Id(sink.Ident(d.Name))
	if len(d.Types) > 0 {
		out.Index(jen.List(p.params(d.Types)...))
	}
	return out.Add(p.signature(d.Type)).Add(p.block(d.Body))
}

func (p *printer) typeDecl(d *gotree.TypeDecl) *jen.Statement {
	out := jen.Type().Id(sink.Ident(d.Name))
	if len(d.Types) > 0 {
		out.Index(jen.List(p.params(d.Types)...))
	}
	return out.Add(p.expr(d.Type))
}

// varDecl prints var or const; several specs stand in parentheses.
func (p *printer) varDecl(d *gotree.VarDecl) *jen.Statement {
	out := jen.Var()
	if d.Const {
		out = jen.Const()
	}
	if len(d.Specs) == 1 && d.Specs[0].Doc == "" {
		out.Add(p.varSpec(d.Specs[0]))
		if d.Embed != "" && !d.Const {
			p.embeds = true
			return jen.Comment("//go:embed " + sink.EmbedPattern(d.Embed)).Line().Add(out)
		}
		return out
	}
	var specs []jen.Code
	for _, s := range d.Specs {
		if doc := sink.Comment(s.Doc); doc != "" {
			specs = append(specs, jen.Comment(doc))
		}
		specs = append(specs, p.varSpec(s))
	}
	return out.Defs(specs...)
}

func (p *printer) varSpec(s gotree.VarSpec) *jen.Statement {
	return p.spec(s.Names, s.Type, s.Values).Add(comment(sink.TrailingComment(s.Comment)))
}
