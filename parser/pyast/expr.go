// This file holds the expressions and the parts that only expressions have.

package pyast

// BoolOp is `Values[0] Op Values[1] Op ...` of one operator, and or or.
type BoolOp struct {
	Span
	Op     BoolOperator
	Values []Expr
}

// NamedExpr is `Target := Value`.
type NamedExpr struct {
	Span
	Target *Name
	Value  Expr
}

// BinOp is `Left Op Right`.
type BinOp struct {
	Span
	Left  Expr
	Op    Operator
	Right Expr
}

// UnaryOp is `Op Operand`.
type UnaryOp struct {
	Span
	Op      UnaryOperator
	Operand Expr
}

// Lambda is `lambda Args: Body`.
type Lambda struct {
	Span
	Args *Arguments
	Body Expr
}

// IfExp is `Body if Test else Orelse`.
type IfExp struct {
	Span
	Test   Expr
	Body   Expr
	Orelse Expr
}

// Dict is `{Keys[i]: Values[i]}`; a nil key stands for `**Values[i]`.
type Dict struct {
	Span
	Keys   []Expr
	Values []Expr
}

// Set is `{Elts}`.
type Set struct {
	Span
	Elts []Expr
}

// ListComp is `[Elt Generators]`.
type ListComp struct {
	Span
	Elt        Expr
	Generators []*Comprehension
}

// SetComp is `{Elt Generators}`.
type SetComp struct {
	Span
	Elt        Expr
	Generators []*Comprehension
}

// DictComp is `{Key: Value Generators}`.
type DictComp struct {
	Span
	Key        Expr
	Value      Expr
	Generators []*Comprehension
}

// GeneratorExp is `(Elt Generators)`.
type GeneratorExp struct {
	Span
	Elt        Expr
	Generators []*Comprehension
}

// Await is `await Value`.
type Await struct {
	Span
	Value   Expr
	Threads bool // a lowered call of a function that runs in a thread of its own
	Group   bool // a lowered asyncio.TaskGroup: what its tasks raise comes as one ExceptionGroup
}

// Yield is `yield Value`; Value may be nil.
type Yield struct {
	Span
	Value Expr
}

// YieldFrom is `yield from Value`.
type YieldFrom struct {
	Span
	Value Expr
}

// Compare is `Left Ops[0] Comparators[0] Ops[1] ...`.
type Compare struct {
	Span
	Left        Expr
	Ops         []CmpOperator
	Comparators []Expr
}

// Call is `Func(Args, Keywords)`.
type Call struct {
	Span
	Func     Expr
	Args     []Expr
	Keywords []*Keyword
	Later    bool // a lowered target of a thread, which runs it beside others
}

// FormattedValue is `{Value!Conversion:FormatSpec}` of an f-string; Conversion is -1 or the letter's code,
// FormatSpec a JoinedStr or nil.
type FormattedValue struct {
	Span
	Value      Expr
	Conversion int
	FormatSpec Expr
}

// Interpolation is a replacement field of a t-string; Str is the text of its expression.
type Interpolation struct {
	Span
	Value      Expr
	Str        string
	Conversion int
	FormatSpec Expr
}

// JoinedStr is an f-string: Constant and FormattedValue parts.
type JoinedStr struct {
	Span
	Values []Expr
}

// TemplateStr is a t-string: Constant and Interpolation parts.
type TemplateStr struct {
	Span
	Values []Expr
}

// Constant is a literal.
type Constant struct {
	Span
	Value Value
}

// Attribute is `Value.Attr`.
type Attribute struct {
	Span
	Value Expr
	Attr  string
}

// Subscript is `Value[Slice]`.
type Subscript struct {
	Span
	Value Expr
	Slice Expr
}

// Starred is `*Value`.
type Starred struct {
	Span
	Value Expr
}

// Name is an identifier, normalised to NFKC.
type Name struct {
	Span
	ID string
}

// List is `[Elts]`.
type List struct {
	Span
	Elts []Expr
}

// Tuple is `Elts[0], Elts[1], ...` with or without parentheses.
type Tuple struct {
	Span
	Elts []Expr
}

// Slice is `Lower:Upper:Step`; each may be nil.
type Slice struct {
	Span
	Lower Expr
	Upper Expr
	Step  Expr
}

// Comprehension is `for Target in Iter if Ifs...`.
type Comprehension struct {
	Span
	Target  Expr
	Iter    Expr
	Ifs     []Expr
	IsAsync bool
}

// Keyword is `Arg=Value`; an empty Arg stands for `**Value`.
type Keyword struct {
	Span
	Arg   string
	Value Expr
}

// Arguments are the parameters of a function. Defaults belong to the last of Posonlyargs and Args together; KwDefaults
// has one entry for each of Kwonlyargs, nil where there is no default.
type Arguments struct {
	Span
	Posonlyargs []*Arg
	Args        []*Arg
	Vararg      *Arg
	Kwonlyargs  []*Arg
	KwDefaults  []Expr
	Kwarg       *Arg
	Defaults    []Expr
}

// Arg is one parameter, `Arg: Annotation`.
type Arg struct {
	Span
	Arg        string
	Annotation Expr
}

func (*BoolOp) node()         {}
func (*NamedExpr) node()      {}
func (*BinOp) node()          {}
func (*UnaryOp) node()        {}
func (*Lambda) node()         {}
func (*IfExp) node()          {}
func (*Dict) node()           {}
func (*Set) node()            {}
func (*ListComp) node()       {}
func (*SetComp) node()        {}
func (*DictComp) node()       {}
func (*GeneratorExp) node()   {}
func (*Await) node()          {}
func (*Yield) node()          {}
func (*YieldFrom) node()      {}
func (*Compare) node()        {}
func (*Call) node()           {}
func (*FormattedValue) node() {}
func (*Interpolation) node()  {}
func (*JoinedStr) node()      {}
func (*TemplateStr) node()    {}
func (*Constant) node()       {}
func (*Attribute) node()      {}
func (*Subscript) node()      {}
func (*Starred) node()        {}
func (*Name) node()           {}
func (*List) node()           {}
func (*Tuple) node()          {}
func (*Slice) node()          {}

func (*BoolOp) expr()         {}
func (*NamedExpr) expr()      {}
func (*BinOp) expr()          {}
func (*UnaryOp) expr()        {}
func (*Lambda) expr()         {}
func (*IfExp) expr()          {}
func (*Dict) expr()           {}
func (*Set) expr()            {}
func (*ListComp) expr()       {}
func (*SetComp) expr()        {}
func (*DictComp) expr()       {}
func (*GeneratorExp) expr()   {}
func (*Await) expr()          {}
func (*Yield) expr()          {}
func (*YieldFrom) expr()      {}
func (*Compare) expr()        {}
func (*Call) expr()           {}
func (*FormattedValue) expr() {}
func (*Interpolation) expr()  {}
func (*JoinedStr) expr()      {}
func (*TemplateStr) expr()    {}
func (*Constant) expr()       {}
func (*Attribute) expr()      {}
func (*Subscript) expr()      {}
func (*Starred) expr()        {}
func (*Name) expr()           {}
func (*List) expr()           {}
func (*Tuple) expr()          {}
func (*Slice) expr()          {}
