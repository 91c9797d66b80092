// This file recognises the parameters of path operations that are files.

package discover

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// file settles how a parameter that File or Form describes is read: one of the class UploadFile is a file wherever it
// stands, and bytes are one where File says so.
func (o *operations) file(op *ir.Operation, in *ir.Input) {
	kind, ok := fileKind(in.Scope, in.Annotation, in.Kind == ir.FileInput)
	switch {
	case ok && len(in.Limits) > 0, !ok && in.Kind == ir.FileInput, ok && kind.Bytes && kind.List && (kind.Optional || in.Default != nil):
		refuse(op, op.Func.Module, in.Symbol.Binds[0], "the file %s has a type or a limit that is not translated", in.Name)
	case ok && in.Default != nil && !isNoneExpr(in.Default):
		refuse(op, op.Func.Module, in.Symbol.Binds[0], "the default of the file %s is not translated", in.Name)
	}
	if ok {
		in.Kind, in.File = ir.FileInput, kind
	}
}

func isNoneExpr(e pyast.Expr) bool {
	c, ok := e.(*pyast.Constant)
	return ok && c.Value == pyast.Value(pyast.None{})
}

// fileKind reads UploadFile, list[UploadFile], UploadFile | None and, where bytes may be files, bytes.
func fileKind(scope *ir.Func, e pyast.Expr, bytes bool) (ir.FileKind, bool) {
	switch e := e.(type) {
	case *pyast.Name, *pyast.Attribute:
		switch scope.Qualified(e) {
		case "fastapi.UploadFile", "fastapi.datastructures.UploadFile", "starlette.datastructures.UploadFile":
			return ir.FileKind{}, true
		case "bytes":
			return ir.FileKind{Bytes: true}, bytes
		}
	case *pyast.BinOp:
		if isNoneExpr(e.Right) {
			kind, ok := fileKind(scope, e.Left, bytes)
			kind.Optional = true
			return kind, ok
		}
	case *pyast.Subscript:
		kind, ok := fileKind(scope, e.Slice, bytes)
		switch scope.Qualified(e.Value) {
		case "typing.Optional":
			kind.Optional = true
			return kind, ok
		case "list", "typing.List":
			nested := kind.List || kind.Optional
			kind.List = true
			return kind, ok && !nested
		case "typing.Union":
			if t, isTuple := e.Slice.(*pyast.Tuple); isTuple && len(t.Elts) == 2 && isNoneExpr(t.Elts[1]) {
				kind, ok = fileKind(scope, t.Elts[0], bytes)
				kind.Optional = true
				return kind, ok
			}
		}
	}
	return ir.FileKind{}, false
}
