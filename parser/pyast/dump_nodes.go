// This file holds the fields of every node in the order of CPython's ASDL, for Dump.

package pyast

// node prints one node of any kind.
func (d *dumper) node(x Node) {
	switch x := x.(type) {
	case Stmt:
		d.simple(x)
	case Expr:
		d.operation(x)
	case Pattern:
		d.pattern(x)
	case TypeParam:
		d.typeParam(x)
	default:
		d.piece(x)
	}
}

// simple prints a simple statement and hands on the others.
func (d *dumper) simple(x Stmt) {
	switch x := x.(type) {
	case *Return:
		d.open("Return", x.Span).part("value", x.Value).close()
	case *Delete:
		d.open("Delete", x.Span)
		list(d, "targets", x.Targets)
		d.close()
	case *Assign:
		d.open("Assign", x.Span)
		list(d, "targets", x.Targets)
		d.part("value", x.Value).close()
	case *TypeAlias:
		d.open("TypeAlias", x.Span).part("name", x.Name)
		list(d, "type_params", x.TypeParams)
		d.part("value", x.Value).close()
	case *AugAssign:
		d.open("AugAssign", x.Span).part("target", x.Target).class("op", x.Op.String()).part("value", x.Value).close()
	case *AnnAssign:
		d.open("AnnAssign", x.Span).part("target", x.Target).part("annotation", x.Annotation).part("value", x.Value).flag("simple", x.Simple).close()
	case *Raise:
		d.open("Raise", x.Span).part("exc", x.Exc).part("cause", x.Cause).close()
	case *Assert:
		d.open("Assert", x.Span).part("test", x.Test).part("msg", x.Msg).close()
	case *Import:
		d.open("Import", x.Span)
		list(d, "names", x.Names)
		d.close()
	case *ImportFrom:
		d.open("ImportFrom", x.Span).name("module", x.Module)
		list(d, "names", x.Names)
		d.number("level", x.Level).close()
	case *Global:
		d.open("Global", x.Span).names("names", x.Names).close()
	case *Nonlocal:
		d.open("Nonlocal", x.Span).names("names", x.Names).close()
	case *ExprStmt:
		d.open("Expr", x.Span).part("value", x.Value).close()
	case *Pass:
		d.open("Pass", x.Span).close()
	case *Break:
		d.open("Break", x.Span).close()
	case *Continue:
		d.open("Continue", x.Span).close()
	default:
		d.compound(x)
	}
}

// compound prints a compound statement and hands on the others.
func (d *dumper) compound(x Stmt) {
	switch x := x.(type) {
	case *For:
		d.open("For", x.Span).part("target", x.Target).part("iter", x.Iter)
		list(d, "body", x.Body)
		list(d, "orelse", x.Orelse)
		d.close()
	case *AsyncFor:
		d.open("AsyncFor", x.Span).part("target", x.Target).part("iter", x.Iter)
		list(d, "body", x.Body)
		list(d, "orelse", x.Orelse)
		d.close()
	case *While:
		d.open("While", x.Span).part("test", x.Test)
		list(d, "body", x.Body)
		list(d, "orelse", x.Orelse)
		d.close()
	case *If:
		d.open("If", x.Span).part("test", x.Test)
		list(d, "body", x.Body)
		list(d, "orelse", x.Orelse)
		d.close()
	case *With:
		d.open("With", x.Span)
		list(d, "items", x.Items)
		list(d, "body", x.Body)
		d.close()
	case *AsyncWith:
		d.open("AsyncWith", x.Span)
		list(d, "items", x.Items)
		list(d, "body", x.Body)
		d.close()
	default:
		d.definition(x)
	}
}

// definition prints a definition, a try or a match statement.
func (d *dumper) definition(x Stmt) {
	switch x := x.(type) {
	case *FunctionDef:
		d.open("FunctionDef", x.Span).name("name", x.Name).part("args", x.Args)
		list(d, "body", x.Body)
		list(d, "decorator_list", x.DecoratorList)
		d.part("returns", x.Returns)
		list(d, "type_params", x.TypeParams)
		d.close()
	case *AsyncFunctionDef:
		d.open("AsyncFunctionDef", x.Span).name("name", x.Name).part("args", x.Args)
		list(d, "body", x.Body)
		list(d, "decorator_list", x.DecoratorList)
		d.part("returns", x.Returns)
		list(d, "type_params", x.TypeParams)
		d.close()
	case *ClassDef:
		d.open("ClassDef", x.Span).name("name", x.Name)
		list(d, "bases", x.Bases)
		list(d, "keywords", x.Keywords)
		list(d, "body", x.Body)
		list(d, "decorator_list", x.DecoratorList)
		list(d, "type_params", x.TypeParams)
		d.close()
	case *Match:
		d.open("Match", x.Span).part("subject", x.Subject)
		list(d, "cases", x.Cases)
		d.close()
	case *Try:
		d.open("Try", x.Span)
		list(d, "body", x.Body)
		list(d, "handlers", x.Handlers)
		list(d, "orelse", x.Orelse)
		list(d, "finalbody", x.Finalbody)
		d.close()
	case *TryStar:
		d.open("TryStar", x.Span)
		list(d, "body", x.Body)
		list(d, "handlers", x.Handlers)
		list(d, "orelse", x.Orelse)
		list(d, "finalbody", x.Finalbody)
		d.close()
	}
}

// operation prints an expression made of operators and trailers and hands on the others.
func (d *dumper) operation(x Expr) {
	switch x := x.(type) {
	case *BoolOp:
		d.open("BoolOp", x.Span).class("op", x.Op.String())
		list(d, "values", x.Values)
		d.close()
	case *NamedExpr:
		d.open("NamedExpr", x.Span).part("target", x.Target).part("value", x.Value).close()
	case *BinOp:
		d.open("BinOp", x.Span).part("left", x.Left).class("op", x.Op.String()).part("right", x.Right).close()
	case *UnaryOp:
		d.open("UnaryOp", x.Span).class("op", x.Op.String()).part("operand", x.Operand).close()
	case *IfExp:
		d.open("IfExp", x.Span).part("test", x.Test).part("body", x.Body).part("orelse", x.Orelse).close()
	case *Compare:
		d.open("Compare", x.Span).part("left", x.Left).classes("ops", x.Ops)
		list(d, "comparators", x.Comparators)
		d.close()
	case *Await:
		d.open("Await", x.Span).part("value", x.Value).close()
	case *Yield:
		d.open("Yield", x.Span).part("value", x.Value).close()
	case *YieldFrom:
		d.open("YieldFrom", x.Span).part("value", x.Value).close()
	case *Lambda:
		d.open("Lambda", x.Span).part("args", x.Args).part("body", x.Body).close()
	case *Call:
		d.open("Call", x.Span).part("func", x.Func)
		list(d, "args", x.Args)
		list(d, "keywords", x.Keywords)
		d.close()
	case *Attribute:
		d.open("Attribute", x.Span).part("value", x.Value).name("attr", x.Attr).close()
	case *Subscript:
		d.open("Subscript", x.Span).part("value", x.Value).part("slice", x.Slice).close()
	case *Starred:
		d.open("Starred", x.Span).part("value", x.Value).close()
	case *Slice:
		d.open("Slice", x.Span).part("lower", x.Lower).part("upper", x.Upper).part("step", x.Step).close()
	default:
		d.atom(x)
	}
}

// atom prints a name, a literal, a display or a comprehension.
func (d *dumper) atom(x Expr) {
	switch x := x.(type) {
	case *Dict:
		d.open("Dict", x.Span).exprsOr("keys", "**", x.Keys)
		list(d, "values", x.Values)
		d.close()
	case *Set:
		d.open("Set", x.Span)
		list(d, "elts", x.Elts)
		d.close()
	case *ListComp:
		d.open("ListComp", x.Span).part("elt", x.Elt)
		list(d, "generators", x.Generators)
		d.close()
	case *SetComp:
		d.open("SetComp", x.Span).part("elt", x.Elt)
		list(d, "generators", x.Generators)
		d.close()
	case *DictComp:
		d.open("DictComp", x.Span).part("key", x.Key).part("value", x.Value)
		list(d, "generators", x.Generators)
		d.close()
	case *GeneratorExp:
		d.open("GeneratorExp", x.Span).part("elt", x.Elt)
		list(d, "generators", x.Generators)
		d.close()
	case *FormattedValue:
		d.open("FormattedValue", x.Span).part("value", x.Value).number("conversion", x.Conversion).part("format_spec", x.FormatSpec).close()
	case *Interpolation:
		d.open("Interpolation", x.Span).part("value", x.Value).text("str", x.Str).number("conversion", x.Conversion).part("format_spec", x.FormatSpec).close()
	case *JoinedStr:
		d.joinedStr(x)
	case *TemplateStr:
		d.open("TemplateStr", x.Span)
		list(d, "values", x.Values)
		d.close()
	case *Constant:
		d.open("Constant", x.Span).value("value", x.Value).close()
	case *Name:
		d.open("Name", x.Span).name("id", x.ID).close()
	case *List:
		d.open("List", x.Span)
		list(d, "elts", x.Elts)
		d.close()
	case *Tuple:
		d.open("Tuple", x.Span)
		list(d, "elts", x.Elts)
		d.close()
	}
}

// pattern prints a pattern.
func (d *dumper) pattern(x Pattern) {
	switch x := x.(type) {
	case *MatchValue:
		d.open("MatchValue", x.Span).part("value", x.Value).close()
	case *MatchSingleton:
		d.open("MatchSingleton", x.Span).value("value", x.Value).close()
	case *MatchSequence:
		d.open("MatchSequence", x.Span)
		list(d, "patterns", x.Patterns)
		d.close()
	case *MatchMapping:
		d.open("MatchMapping", x.Span)
		list(d, "keys", x.Keys)
		list(d, "patterns", x.Patterns)
		d.name("rest", x.Rest).close()
	case *MatchClass:
		d.open("MatchClass", x.Span).part("cls", x.Cls)
		list(d, "patterns", x.Patterns)
		d.names("kwd_attrs", x.KwdAttrs)
		list(d, "kwd_patterns", x.KwdPatterns)
		d.close()
	case *MatchStar:
		d.open("MatchStar", x.Span).name("name", x.Name).close()
	case *MatchAs:
		d.open("MatchAs", x.Span).part("pattern", x.Pattern).name("name", x.Name).close()
	case *MatchOr:
		d.open("MatchOr", x.Span)
		list(d, "patterns", x.Patterns)
		d.close()
	}
}

// typeParam prints a type parameter.
func (d *dumper) typeParam(x TypeParam) {
	switch x := x.(type) {
	case *TypeVar:
		d.open("TypeVar", x.Span).name("name", x.Name).part("bound", x.Bound).part("default_value", x.DefaultValue).close()
	case *ParamSpec:
		d.open("ParamSpec", x.Span).name("name", x.Name).part("default_value", x.DefaultValue).close()
	case *TypeVarTuple:
		d.open("TypeVarTuple", x.Span).name("name", x.Name).part("default_value", x.DefaultValue).close()
	}
}

// piece prints a part that is neither statement nor expression.
func (d *dumper) piece(x Node) {
	switch x := x.(type) {
	case *WithItem:
		d.bare("withitem").part("context_expr", x.ContextExpr).part("optional_vars", x.OptionalVars).close()
	case *Alias:
		d.open("alias", x.Span).name("name", x.Name).name("asname", x.Asname).close()
	case *Keyword:
		d.open("keyword", x.Span).name("arg", x.Arg).part("value", x.Value).close()
	case *Arguments:
		d.bare("arguments")
		list(d, "posonlyargs", x.Posonlyargs)
		list(d, "args", x.Args)
		d.part("vararg", argument(x.Vararg))
		list(d, "kwonlyargs", x.Kwonlyargs)
		d.exprsOr("kw_defaults", "-", x.KwDefaults).part("kwarg", argument(x.Kwarg))
		list(d, "defaults", x.Defaults)
		d.close()
	case *Arg:
		d.open("arg", x.Span).name("arg", x.Arg).part("annotation", x.Annotation).close()
	case *Comprehension:
		d.bare("comprehension").part("target", x.Target).part("iter", x.Iter)
		list(d, "ifs", x.Ifs)
		d.flag("is_async", x.IsAsync).close()
	case *MatchCase:
		d.bare("match_case").part("pattern", x.Pattern).part("guard", x.Guard)
		list(d, "body", x.Body)
		d.close()
	case *ExceptHandler:
		d.open("ExceptHandler", x.Span).part("type", x.Type).name("name", x.Name)
		list(d, "body", x.Body)
		d.close()
	}
}
