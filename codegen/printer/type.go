// This file prints types, signatures and struct fields.

package printer

import (
	"github.com/dave/jennifer/jen"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/codegen/sink"
)

// typ prints a type literal.
func (p *printer) typ(x gotree.Node) *jen.Statement {
	switch x := x.(type) {
	case *gotree.ArrayType:
		return jen.Index(p.expr(x.Len)).Add(p.expr(x.Elem))
	case *gotree.MapType:
		return jen.Map(p.expr(x.Key)).Add(p.expr(x.Value))
	case *gotree.ChanType:
		return p.chanType(x)
	case gotree.FuncType:
		return jen.Func().Add(p.signature(x))
	case *gotree.StructType:
		return jen.Struct(p.fields(x.Fields)...)
	case *gotree.InterfaceType:
		return jen.Interface(p.methods(x)...)
	}
	return jen.Null()
}

// chanType prints chan T, <-chan T or chan<- T.
func (p *printer) chanType(x *gotree.ChanType) *jen.Statement {
	elem := p.expr(x.Elem)
	if inner, ok := x.Elem.(*gotree.ChanType); ok && inner.Dir == "<-chan" {
		elem = jen.Parens(elem)
	}
	switch x.Dir {
	case "<-chan":
		return jen.Op("<-").Chan().Add(elem)
	case "chan<-":
		return jen.Chan().Op("<-").Add(elem)
	}
	return jen.Chan().Add(elem)
}

// signature prints the parameters and results of a function type.
func (p *printer) signature(t gotree.FuncType) *jen.Statement {
	out := jen.Params(p.params(t.Params)...)
	switch {
	case len(t.Results) == 0:
	case len(t.Results) == 1 && len(t.Results[0].Names) == 0:
		out.Add(p.expr(t.Results[0].Type))
	default:
		out.Params(p.params(t.Results)...)
	}
	return out
}

// params prints parameters, results or type parameters.
func (p *printer) params(list []gotree.Param) []jen.Code {
	out := make([]jen.Code, len(list))
	for i, param := range list {
		typ := p.expr(param.Type)
		if param.Variadic {
			typ = jen.Op("...").Add(typ)
		}
		out[i] = idents(param.Names).Add(typ)
	}
	return out
}

// fields prints the fields of a struct.
func (p *printer) fields(fields []gotree.Field) []jen.Code {
	var out []jen.Code
	for _, f := range fields {
		if doc := sink.Comment(f.Doc); doc != "" {
			out = append(out, jen.Comment(doc))
		}
		field := idents(f.Names).Add(p.expr(f.Type))
		var pairs [][2]string
		for _, tag := range f.Tags {
			pairs = append(pairs, [2]string{tag.Key, tag.Value})
		}
		if tag := sink.StructTag(pairs); tag != "" {
			field.Id(tag)
		}
		out = append(out, field.Add(comment(sink.TrailingComment(f.Comment))))
	}
	return out
}

// methods prints the methods and embedded types of an interface.
func (p *printer) methods(x *gotree.InterfaceType) []jen.Code {
	var out []jen.Code
	for _, m := range x.Methods {
		if doc := sink.Comment(m.Doc); doc != "" {
			out = append(out, jen.Comment(doc))
		}
		out = append(out, jen.Id(sink.Ident(m.Name)).Add(p.signature(m.Type)))
	}
	return append(out, p.exprs(x.Embeds)...)
}

// idents prints names with commas between them, nothing when there are none.
func idents(names []string) *jen.Statement {
	if len(names) == 0 {
		return jen.Null()
	}
	ids := make([]jen.Code, len(names))
	for i, name := range names {
		ids[i] = jen.Id(sink.Ident(name))
	}
	return jen.List(ids...)
}
