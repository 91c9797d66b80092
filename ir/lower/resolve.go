// This file holds the resolve pass: the symbol of every use of a name, and which variables functions share.

package lower

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// resolveUnit fills Uses of every function of a module.
func resolveUnit(u *unit) {
	sizes := map[*ir.Func]int{}
	for _, f := range u.frames {
		sizes[f.Func] += len(f.uses)
	}
	for fn, n := range sizes {
		fn.Uses = make(map[*pyast.Name]*ir.Symbol, n)
	}
	for _, f := range u.frames {
		for _, name := range f.uses {
			f.Func.Uses[name] = u.resolve(f, mangled(f.mangle, name.ID))
		}
	}
	for _, f := range u.frames {
		u.shareVariables(f)
	}
}

// resolve returns the symbol that name means in f: that of the nearest scope that binds it, where class scopes are
// seen only from themselves and their type parameters, else a builtin, else a name that a star import may bring.
func (u *unit) resolve(f *frame, name string) *ir.Symbol {
	if !f.globals[name] {
		for at := f; at != nil; at = at.up {
			if at.kind == classFrame && at != f && !(f.kind == typeFrame && at == f.up) {
				if s := classCell(at, name); s != nil {
					return s
				}
				continue
			}
			if s := at.Symbols[name]; s != nil {
				return s
			}
			if at.globals[name] {
				break
			}
		}
	}
	if s := u.m.Scope.Symbols[name]; s != nil {
		return s
	}
	return u.elsewhere(name)
}

// classCell returns the cell that holds the class for the functions in its body (data model 3.3.3.6).
func classCell(f *frame, name string) *ir.Symbol {
	if name != "__class__" {
		return nil
	}
	return &ir.Symbol{Name: name, Kind: ir.ClassName, Class: f.Class, Scope: f.Scope, Module: f.Class.Module}
}

// elsewhere returns the symbol of a name that the module does not bind.
func (u *unit) elsewhere(name string) *ir.Symbol {
	if s := builtins[name]; s != nil {
		return s
	}
	if s := u.unbound[name]; s != nil {
		return s
	}
	s := &ir.Symbol{Name: name, Kind: ir.Unbound}
	if n := len(u.m.Stars); n > 0 {
		s.Kind, s.Qualified = ir.ExternalName, u.m.Stars[n-1]+"."+name
	}
	u.unbound[name] = s
	return s
}

// shareVariables marks the variables of enclosing functions that f's names mean.
func (u *unit) shareVariables(f *frame) {
	for _, name := range f.uses {
		s := f.Func.Uses[name]
		if s.Scope == nil || s.Global || s.Scope.Func == f.Func || s.Name == "__class__" {
			continue
		}
		s.Captured = true
		for fn := f.Func; fn != nil && fn != s.Scope.Func; fn = fn.Outer {
			addFree(fn, s)
		}
	}
}

func addFree(fn *ir.Func, s *ir.Symbol) {
	for _, have := range fn.Free {
		if have == s {
			return
		}
	}
	fn.Free = append(fn.Free, s)
}

// builtins holds a symbol per name of module builtins, and of the names that every module has.
var builtins = builtinSymbols(builtinNames + " " + moduleNames)

func builtinSymbols(names string) map[string]*ir.Symbol {
	table := map[string]*ir.Symbol{}
	for name := range strings.FieldsSeq(names) {
		table[name] = &ir.Symbol{Name: name, Kind: ir.BuiltinName, Qualified: name}
	}
	return table
}

const moduleNames = "__name__ __file__ __doc__ __package__ __path__ __spec__ __loader__ __builtins__ __debug__ __annotations__ __dict__"

// builtinNames are the names of module builtins in Python 3.14 (dir(builtins)).
const builtinNames = `
ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError
BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError
ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception ExceptionGroup
False FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError
ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError
MemoryError ModuleNotFoundError NameError None NotADirectoryError NotImplemented NotImplementedError OSError
OverflowError PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError RecursionError
ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning
SystemError SystemExit TabError TimeoutError True TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError
UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError
_IncompleteInputError __build_class__ __import__ abs aiter all anext any ascii bin bool breakpoint bytearray bytes
callable chr classmethod compile complex copyright credits delattr dict dir divmod enumerate eval exec exit filter
float format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len license list
locals map max memoryview min next object oct open ord pow print property quit range repr reversed round set setattr
slice sorted staticmethod str sum super tuple type vars zip
`
