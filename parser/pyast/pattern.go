// This file holds the case clauses of match with their patterns (PEP 634), and type parameters (PEP 695, PEP 696).

package pyast

// MatchCase is `case Pattern if Guard: Body`; Guard may be nil.
type MatchCase struct {
	Span
	Pattern Pattern
	Guard   Expr
	Body    []Stmt
}

// MatchValue is a pattern that compares with a literal or a dotted name.
type MatchValue struct {
	Span
	Value Expr
}

// MatchSingleton is None, True or False as a pattern.
type MatchSingleton struct {
	Span
	Value Value
}

// MatchSequence is `[Patterns]`, with brackets, parentheses or neither.
type MatchSequence struct {
	Span
	Patterns []Pattern
}

// MatchMapping is `{Keys[i]: Patterns[i], **Rest}`; Rest is empty when absent.
type MatchMapping struct {
	Span
	Keys     []Expr
	Patterns []Pattern
	Rest     string
}

// MatchClass is `Cls(Patterns, KwdAttrs[i]=KwdPatterns[i])`.
type MatchClass struct {
	Span
	Cls         Expr
	Patterns    []Pattern
	KwdAttrs    []string
	KwdPatterns []Pattern
}

// MatchStar is `*Name`; Name is empty for `*_`.
type MatchStar struct {
	Span
	Name string
}

// MatchAs is `Pattern as Name`: a capture has no Pattern, the wildcard has neither.
type MatchAs struct {
	Span
	Pattern Pattern
	Name    string
}

// MatchOr is `Patterns[0] | Patterns[1] | ...`.
type MatchOr struct {
	Span
	Patterns []Pattern
}

// TypeVar is `Name: Bound = DefaultValue`; both expressions may be nil.
type TypeVar struct {
	Span
	Name         string
	Bound        Expr
	DefaultValue Expr
}

// ParamSpec is `**Name = DefaultValue`.
type ParamSpec struct {
	Span
	Name         string
	DefaultValue Expr
}

// TypeVarTuple is `*Name = DefaultValue`.
type TypeVarTuple struct {
	Span
	Name         string
	DefaultValue Expr
}

func (*MatchValue) node()     {}
func (*MatchSingleton) node() {}
func (*MatchSequence) node()  {}
func (*MatchMapping) node()   {}
func (*MatchClass) node()     {}
func (*MatchStar) node()      {}
func (*MatchAs) node()        {}
func (*MatchOr) node()        {}
func (*TypeVar) node()        {}
func (*ParamSpec) node()      {}
func (*TypeVarTuple) node()   {}

func (*MatchValue) pattern()     {}
func (*MatchSingleton) pattern() {}
func (*MatchSequence) pattern()  {}
func (*MatchMapping) pattern()   {}
func (*MatchClass) pattern()     {}
func (*MatchStar) pattern()      {}
func (*MatchAs) pattern()        {}
func (*MatchOr) pattern()        {}

func (*TypeVar) typeParam()      {}
func (*ParamSpec) typeParam()    {}
func (*TypeVarTuple) typeParam() {}
