// This file translates the parameters of path operations that are files.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
)

// fileInput reads a file of the form into a variable.
//
//	file: UploadFile  =>  file := fastapi.File(p, "file")
func (t *translator) fileInput(in *ir.Input, p gotree.Ident) {
	name := "File"
	switch {
	case in.File.Bytes && in.File.List:
		name = "FileBytesList"
	case in.File.Bytes && in.File.Optional:
		name = "FileBytesIf"
	case in.File.Bytes:
		name = "FileBytes"
	case in.File.List:
		name = "FileList"
	}
	args := []gotree.Expr{p, gotree.Str{Value: in.Name}}
	if in.Default != nil {
		args = append(args, gotree.CallOf(t.qual("fastapi", "Or"), gotree.Nil))
	}
	call := gotree.CallOf(t.qual("fastapi", name), args...)
	if t.out.Mode != ResolverMode && !t.readAnywhere(in.Symbol) && !t.reads(in.Symbol) {
		t.emit(gotree.Do(call))
		return
	}
	goType := t.u.repr(in.File.Type())
	if known := t.reboundType(in.Symbol, t.u.repr(in.Symbol.Type)); known != goType {
		t.Fail(t.py.Syntax, diag.NoOperation, "the file %s is held as %s", in.Name, known)
	}
	t.emit(gotree.Define(call, gotree.Ident{Name: t.declareParam(in.Symbol, goType).name}))
}
