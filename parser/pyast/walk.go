// This file holds the walk over a tree in the order of the text.

package pyast

// Walk calls fn for n and, where fn returns true, for what is below n, in the order of the text (as near as the nodes
// tell: positional arguments come before keyword arguments). A nil node is passed over.
func Walk(n Node, fn func(Node) bool) { walker(fn).one(n) }

// CountStmts returns the number of statements in n, n included, as CPython counts the instances of ast.stmt.
func CountStmts(n Node) int {
	count := 0
	Walk(n, func(x Node) bool {
		if _, ok := x.(Stmt); ok {
			count++
		}
		_, ok := x.(Expr)
		return !ok
	})
	return count
}

type walker func(Node) bool

func (w walker) one(n Node) {
	if n != nil && w(n) {
		w.children(n)
	}
}

func walkAll[T Node](w walker, list []T) {
	for _, n := range list {
		w.one(n)
	}
}

// argument returns a as a Node that is nil when a is.
func argument(a *Arg) Node {
	if a == nil {
		return nil
	}
	return a
}

func (w walker) children(n Node) {
	switch x := n.(type) {
	case Stmt:
		w.simple(x)
	case Expr:
		w.operation(x)
	case Pattern:
		w.pattern(x)
	case TypeParam:
		w.typeParam(x)
	default:
		w.piece(x)
	}
}

// simple walks through a simple statement and hands on the others.
func (w walker) simple(x Stmt) {
	switch x := x.(type) {
	case *Return:
		w.one(x.Value)
	case *Delete:
		walkAll(w, x.Targets)
	case *Assign:
		walkAll(w, x.Targets)
		w.one(x.Value)
	case *TypeAlias:
		w.one(x.Name)
		walkAll(w, x.TypeParams)
		w.one(x.Value)
	case *AugAssign:
		w.one(x.Target)
		w.one(x.Value)
	case *AnnAssign:
		w.one(x.Target)
		w.one(x.Annotation)
		w.one(x.Value)
	case *Raise:
		w.one(x.Exc)
		w.one(x.Cause)
	case *Assert:
		w.one(x.Test)
		w.one(x.Msg)
	case *Import:
		walkAll(w, x.Names)
	case *ImportFrom:
		walkAll(w, x.Names)
	case *ExprStmt:
		w.one(x.Value)
	default:
		w.compound(x)
	}
}

// compound walks through a compound statement.
func (w walker) compound(x Stmt) {
	switch x := x.(type) {
	case *FunctionDef:
		walkAll(w, x.DecoratorList)
		walkAll(w, x.TypeParams)
		w.one(x.Args)
		w.one(x.Returns)
		walkAll(w, x.Body)
	case *AsyncFunctionDef:
		walkAll(w, x.DecoratorList)
		walkAll(w, x.TypeParams)
		w.one(x.Args)
		w.one(x.Returns)
		walkAll(w, x.Body)
	case *ClassDef:
		walkAll(w, x.DecoratorList)
		walkAll(w, x.TypeParams)
		walkAll(w, x.Bases)
		walkAll(w, x.Keywords)
		walkAll(w, x.Body)
	case *For:
		w.one(x.Target)
		w.one(x.Iter)
		walkAll(w, x.Body)
		walkAll(w, x.Orelse)
	case *AsyncFor:
		w.one(x.Target)
		w.one(x.Iter)
		walkAll(w, x.Body)
		walkAll(w, x.Orelse)
	case *While:
		w.one(x.Test)
		walkAll(w, x.Body)
		walkAll(w, x.Orelse)
	case *If:
		w.one(x.Test)
		walkAll(w, x.Body)
		walkAll(w, x.Orelse)
	case *With:
		walkAll(w, x.Items)
		walkAll(w, x.Body)
	case *AsyncWith:
		walkAll(w, x.Items)
		walkAll(w, x.Body)
	case *Match:
		w.one(x.Subject)
		walkAll(w, x.Cases)
	case *Try:
		walkAll(w, x.Body)
		walkAll(w, x.Handlers)
		walkAll(w, x.Orelse)
		walkAll(w, x.Finalbody)
	case *TryStar:
		walkAll(w, x.Body)
		walkAll(w, x.Handlers)
		walkAll(w, x.Orelse)
		walkAll(w, x.Finalbody)
	}
}

// operation walks through operators and trailers and hands on the others.
func (w walker) operation(x Expr) {
	switch x := x.(type) {
	case *BoolOp:
		walkAll(w, x.Values)
	case *NamedExpr:
		w.one(x.Target)
		w.one(x.Value)
	case *BinOp:
		w.one(x.Left)
		w.one(x.Right)
	case *UnaryOp:
		w.one(x.Operand)
	case *IfExp:
		w.one(x.Body)
		w.one(x.Test)
		w.one(x.Orelse)
	case *Compare:
		w.one(x.Left)
		walkAll(w, x.Comparators)
	case *Await:
		w.one(x.Value)
	case *Yield:
		w.one(x.Value)
	case *YieldFrom:
		w.one(x.Value)
	case *Lambda:
		w.one(x.Args)
		w.one(x.Body)
	case *Call:
		w.one(x.Func)
		walkAll(w, x.Args)
		walkAll(w, x.Keywords)
	case *Attribute:
		w.one(x.Value)
	case *Subscript:
		w.one(x.Value)
		w.one(x.Slice)
	case *Starred:
		w.one(x.Value)
	case *Slice:
		w.one(x.Lower)
		w.one(x.Upper)
		w.one(x.Step)
	default:
		w.atom(x)
	}
}

// atom walks through a display, a comprehension or a string with fields.
func (w walker) atom(x Expr) {
	switch x := x.(type) {
	case *Dict:
		w.dict(x)
	case *Set:
		walkAll(w, x.Elts)
	case *ListComp:
		w.one(x.Elt)
		walkAll(w, x.Generators)
	case *SetComp:
		w.one(x.Elt)
		walkAll(w, x.Generators)
	case *DictComp:
		w.one(x.Key)
		w.one(x.Value)
		walkAll(w, x.Generators)
	case *GeneratorExp:
		w.one(x.Elt)
		walkAll(w, x.Generators)
	case *FormattedValue:
		w.one(x.Value)
		w.one(x.FormatSpec)
	case *Interpolation:
		w.one(x.Value)
		w.one(x.FormatSpec)
	case *JoinedStr:
		walkAll(w, x.Values)
	case *TemplateStr:
		walkAll(w, x.Values)
	case *List:
		walkAll(w, x.Elts)
	case *Tuple:
		walkAll(w, x.Elts)
	}
}

// pattern walks through a pattern.
func (w walker) pattern(x Pattern) {
	switch x := x.(type) {
	case *MatchValue:
		w.one(x.Value)
	case *MatchSequence:
		walkAll(w, x.Patterns)
	case *MatchMapping:
		for i, key := range x.Keys {
			w.one(key)
			w.one(x.Patterns[i])
		}
	case *MatchClass:
		w.one(x.Cls)
		walkAll(w, x.Patterns)
		walkAll(w, x.KwdPatterns)
	case *MatchAs:
		w.one(x.Pattern)
	case *MatchOr:
		walkAll(w, x.Patterns)
	}
}

// typeParam walks through a type parameter.
func (w walker) typeParam(x TypeParam) {
	switch x := x.(type) {
	case *TypeVar:
		w.one(x.Bound)
		w.one(x.DefaultValue)
	case *ParamSpec:
		w.one(x.DefaultValue)
	case *TypeVarTuple:
		w.one(x.DefaultValue)
	}
}

// piece walks through a part that is neither statement nor expression.
func (w walker) piece(x Node) {
	switch x := x.(type) {
	case *Module:
		walkAll(w, x.Body)
	case *WithItem:
		w.one(x.ContextExpr)
		w.one(x.OptionalVars)
	case *Keyword:
		w.one(x.Value)
	case *Arguments:
		w.arguments(x)
	case *Arg:
		w.one(x.Annotation)
	case *Comprehension:
		w.one(x.Target)
		w.one(x.Iter)
		walkAll(w, x.Ifs)
	case *MatchCase:
		w.one(x.Pattern)
		w.one(x.Guard)
		walkAll(w, x.Body)
	case *ExceptHandler:
		w.one(x.Type)
		walkAll(w, x.Body)
	}
}

func (w walker) dict(x *Dict) {
	for i, key := range x.Keys {
		w.one(key)
		w.one(x.Values[i])
	}
}

// arguments walks through parameters in the order in which they are written, each default behind its parameter.
func (w walker) arguments(x *Arguments) {
	first := len(x.Posonlyargs) + len(x.Args) - len(x.Defaults)
	for i := range len(x.Posonlyargs) + len(x.Args) {
		if i < len(x.Posonlyargs) {
			w.one(x.Posonlyargs[i])
		} else {
			w.one(x.Args[i-len(x.Posonlyargs)])
		}
		if i >= first {
			w.one(x.Defaults[i-first])
		}
	}
	w.one(argument(x.Vararg))
	for i, a := range x.Kwonlyargs {
		w.one(a)
		w.one(x.KwDefaults[i])
	}
	w.one(argument(x.Kwarg))
}

// Generators returns the for clauses of a list, set or dict comprehension or a generator expression; nil for other nodes.
func Generators(n Node) []*Comprehension {
	switch n := n.(type) {
	case *ListComp:
		return n.Generators
	case *SetComp:
		return n.Generators
	case *DictComp:
		return n.Generators
	case *GeneratorExp:
		return n.Generators
	}
	return nil
}

// Elements returns the expressions of a list or tuple display; nil for other expressions.
func Elements(e Expr) []Expr {
	switch e := e.(type) {
	case *List:
		return e.Elts
	case *Tuple:
		return e.Elts
	}
	return nil
}
