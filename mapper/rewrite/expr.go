// This file translates expressions: the dispatch over Python's kinds, constants, names and attributes.

package rewrite

import (
	"math"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// maxDepth is how deep expressions may nest before the translation gives up.
const maxDepth = 400

// Expr translates e. want is the Go type that is needed, "" for the natural one; it guides displays and constants,
// and the caller still converts. The value may be a call that fails or pairs.
func (t *translator) Expr(e pyast.Expr, want string) rule.Value {
	v := t.translate(e, want)
	switch known := t.TypeOf(e).(type) {
	case ir.Optional:
		v.MayNil = v.MayNil || strings.HasPrefix(v.Type, "*") && !v.Fresh || isFunc(v.Type)
	case ir.Iterator:
		v.Known = known
	}
	return t.bounded(v, e)
}

func (t *translator) translate(e pyast.Expr, want string) rule.Value {
	if t.depth++; t.depth > maxDepth {
		t.Fail(e, diag.NestsTooDeep, "the expression nests deeper than %d", maxDepth)
	}
	defer func() { t.depth-- }()
	if v, ok := t.streamed(e, want); ok {
		return v
	}
	if next, ok := t.wrapsNext(e); ok {
		return t.callNext(next)
	}
	if v, ok := t.anyOrAll(e); ok {
		return v
	}
	if v, ok := t.dictCall(e, want); ok {
		return v
	}
	if v, ok := t.asMember(e); ok {
		return v
	}
	if v, ok := t.objectCall(e); ok {
		return v
	}
	if v, ok := t.byLibrary(e); ok {
		return v
	}
	switch e := e.(type) {
	case *pyast.Constant:
		return t.constant(e, want)
	case *pyast.Name:
		return t.readName(e)
	case *pyast.Attribute:
		if v, ok := t.nameOfNext(e); ok {
			return v
		}
		return t.attribute(e)
	case *pyast.Call:
		return t.callExpr(e, want)
	case *pyast.Subscript:
		return t.subscript(e)
	case *pyast.BinOp:
		return t.binOp(e, want)
	case *pyast.UnaryOp:
		return t.unaryOp(e)
	case *pyast.BoolOp:
		return t.boolOp(e, want)
	case *pyast.Compare:
		return t.compare(e)
	case *pyast.IfExp:
		return t.ifExp(e, want)
	case *pyast.NamedExpr:
		return t.namedExpr(e)
	case *pyast.JoinedStr:
		return t.joinedStr(e)
	}
	return t.displayExpr(e, want)
}

// displayExpr translates the expressions that make containers and functions.
func (t *translator) displayExpr(e pyast.Expr, want string) rule.Value {
	switch e := e.(type) {
	case *pyast.List:
		return t.list(e, want)
	case *pyast.Tuple:
		return t.tuple(e)
	case *pyast.Dict:
		return t.dict(e, want)
	case *pyast.Set:
		return t.set(e, want)
	case *pyast.ListComp, *pyast.SetComp, *pyast.DictComp, *pyast.GeneratorExp:
		return t.comprehension(e, want)
	case *pyast.Lambda:
		return t.lambdaValue(e, want)
	case *pyast.Await:
		return t.awaitExpr(e, want)
	case *pyast.Yield, *pyast.YieldFrom:
		t.Fail(e, diag.NoGenerator, "yield is not translated")
	}
	t.Fail(e, diag.NoExpression, "an expression of the kind %T is not translated", e)
	return rule.Value{}
}

// constant translates a literal.
func (t *translator) constant(e *pyast.Constant, want string) rule.Value {
	v := rule.Value{Pure: true, Const: true}
	switch c := e.Value.(type) {
	case pyast.None:
		v.X, v.Type, v.Const = gotree.Nil, "any", false
		if len(want) > 0 && want[0] == '*' || isFunc(want) {
			v.Type, v.MayNil = want, true
		}
	case pyast.Bool:
		v.X, v.Type = gotree.Ident{Name: strconv.FormatBool(bool(c))}, "bool"
	case pyast.Int:
		return t.intConstant(e, c)
	case pyast.Float:
		return t.floatConstant(e, float64(c))
	case pyast.Str:
		v.X, v.Type = gotree.Str{Value: string(c)}, "string"
	case pyast.Bytes:
		v.X, v.Type, v.Const = gotree.CallOf(&gotree.ArrayType{Elem: gotree.Ident{Name: "byte"}}, gotree.Str{Value: string(c)}), "[]byte", false
	default:
		t.Fail(e, diag.NoExpression, "a constant of this kind is not translated")
	}
	return v
}

func (t *translator) intConstant(e pyast.Expr, c pyast.Int) rule.Value {
	n, ok := c.Int64()
	if !ok {
		t.Fail(e, diag.BigInt, "the integer does not fit in 64 bits")
	}
	return rule.Value{X: gotree.Num{Text: strconv.FormatInt(n, 10)}, Type: "int", Pure: true, Const: true}
}

func (t *translator) floatConstant(e pyast.Expr, f float64) rule.Value {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		t.Fail(e, diag.NoExpression, "an infinite literal is not translated")
	}
	if isNegativeZero(f) {
		return negativeZero()
	}
	text := strconv.FormatFloat(f, 'g', -1, 64)
	if f == math.Trunc(f) && math.Abs(f) < 1e15 {
		text = strconv.FormatFloat(f, 'f', 1, 64)
	}
	return rule.Value{X: gotree.Num{Text: text}, Type: "float64", Pure: true, Const: true}
}

// readName translates a name that is read.
func (t *translator) readName(e *pyast.Name) rule.Value {
	s := t.py.Uses[e]
	if s == nil {
		t.Fail(e, diag.NoName, "the name %s is not understood", e.ID)
	}
	if v, ok := t.requestValue(e); ok {
		return v
	}
	if v, ok := t.constOf(t.wsgiField(e), ""); ok {
		return v
	}
	if v := t.vars[s]; v != nil {
		if v.goType == "*gin.Context" && v.name == "c" {
			t.context() // which is the request
		}
		return t.readVariable(e, s, v)
	}
	if s.Imported != nil {
		s = s.Imported
	}
	switch s.Kind {
	case ir.Variable, ir.Param:
		if s.Global {
			return t.global(e, s)
		}
		if v, ok := t.besideClassVar(e, s); ok {
			return v
		}
		if t.plan != nil && t.plan.unbound[s] {
			t.Fail(e, diag.MaybeUnbound, "%s may be read before it is assigned", e.ID)
		}
	case ir.FuncName:
		if f := t.locals[s]; f != nil {
			return t.localValue(e, f)
		}
		if !isLiteral(s.Func) {
			return t.mention(e, s.Func, nil)
		}
	case ir.Unbound:
		t.Fail(e, diag.NoName, "nothing defines the name %s", e.ID)
	case ir.ExternalName, ir.BuiltinName:
		if v, ok := t.typeValue(s); ok {
			return v
		}
		t.Fail(e, diag.NoLibrary, "%s as a value has no translation", s.Qualified)
	}
	t.Fail(e, diag.NoName, "%s as a value is not translated", e.ID)
	return rule.Value{}
}

func (t *translator) readVariable(e *pyast.Name, s *ir.Symbol, v *variable) rule.Value {
	if t.plan != nil && t.plan.unbound[s] {
		t.Fail(e, diag.MaybeUnbound, "%s may be read before it is assigned", e.ID)
	}
	t.checkBound(e, v)
	known := t.TypeOf(e)
	if v.asHTTP != "" && known == ir.Type(httpException) {
		return rule.Value{X: gotree.Ident{Name: v.asHTTP}, Type: "*web.HTTPError", Pure: true}
	}
	out := rule.Value{X: gotree.Ident{Name: v.name}, Type: v.goType, Pure: !t.rebound(s), Lazy: v.lazy}
	if v.okName != "" {
		if _, maybe := known.(ir.Optional); maybe || known == ir.Type(ir.None) {
			out.OK = gotree.Ident{Name: v.okName}
		}
		if out.OK == nil && v.goType == bigInt {
			return t.narrow(out, known)
		}
		return out
	}
	if _, maybe := known.(ir.Optional); maybe {
		out.MayNil = true
	}
	return t.narrow(out, known)
}

// rebound reports whether the variable is assigned more than once, so that its value may change between two reads.
func (t *translator) rebound(s *ir.Symbol) bool { return len(s.Binds) > 1 }

// attribute translates x.attr for what no rule knows: fields and properties of the app's classes.
func (t *translator) attribute(e *pyast.Attribute) rule.Value {
	if v, ok := t.constOf(t.wsgiField(e), ""); ok {
		return v
	}
	if v, ok := t.requestPart(e); ok {
		return v
	}
	if q := t.Qualified(e); q != "" && !t.belowPart(e) {
		if v, ok := t.constOf(t.Const(e), ""); ok {
			return v
		}
		t.Fail(e, diag.NoLibrary, "%s has no translation", q)
	}
	if v, ok := t.errorClassName(e); ok {
		return v
	}
	if v, ok := t.className(e); ok {
		return v
	}
	if e.Attr == "__dict__" && t.lookedAt(e) {
		if v, ok := t.objectFields(e); ok {
			return v
		}
	}
	if name, ok := t.py.NameOf(e); ok {
		return rule.Value{X: gotree.Str{Value: name}, Type: "string", Const: true, Pure: true}
	}
	if text, ok := t.py.AppText(e); ok {
		return rule.Value{X: gotree.Str{Value: text}, Type: "string", Const: true, Pure: true}
	}
	if fn := t.moduleFunc(e); fn != nil {
		return t.mention(e, fn, nil)
	}
	if s := t.moduleMember(e); s != nil && s.Global && s.Kind == ir.Variable {
		return t.readGlobal(e, s, t.TypeOf(e))
	}
	if key := t.parsedArgument(e); key != nil {
		return t.Expr(key, "")
	}
	if v, ok := t.libraryAttribute(e); ok {
		return v
	}
	switch known := strip(t.TypeOf(e.Value)).(type) {
	case ir.Instance:
		return t.field(e, known.Class)
	case ir.ClassObject:
		return t.classAttribute(e, known.Class)
	case ir.External:
		if e.Attr == "args" && t.u.repr(known) == "*py.Error" {
			return rule.Value{X: gotree.CallOf(t.qual("py", "Tuple"), gotree.Sel(t.plain(e.Value, "*py.Error").X, "Args")), Type: "py.Tuple"}
		}
		t.Fail(e, diag.NoLibrary, "%s.%s has no translation", known.Name, e.Attr)
	case ir.Basic:
		if known == ir.Any {
			return t.memberOfSome(e)
		}
	}
	t.Fail(e, diag.NoAttribute, "the attribute %s of a %s has no translation", e.Attr, t.TypeOf(e.Value))
	return rule.Value{}
}

// namedExpr translates (name := value): the assignment comes first as a statement.
func (t *translator) namedExpr(e *pyast.NamedExpr) rule.Value {
	name := e.Target
	if s := t.py.Uses[name]; s == nil || s.Scope != t.py.Scope {
		t.Fail(e, diag.NoExpression, "an assignment expression inside a comprehension is not translated")
	}
	t.assignName(name, t.py.Uses[name], e.Value)
	return t.readName(name)
}

// byRule translates e by the first rule that matches it and whose arguments fit.
func (t *translator) byRule(e pyast.Expr) (rule.Value, bool) {
	if v, ok := t.readKept(e); ok {
		return v, true
	}
	switch e := e.(type) {
	case *pyast.Name:
		if !strings.Contains(t.Qualified(e), ".") {
			return rule.Value{}, false
		}
	case *pyast.Constant:
		return rule.Value{}, false
	}
	t.checkGroups(e)
	t.noteCollected(e)
	t.noteStreamed(e)
	before := t.refused
	t.refused = nil
	for r, m := range t.u.rules.Find(t, e) {
		if r.Table == "returns" || r.Table == awaitTable {
			continue
		}
		if v, ok := t.apply(r, m); ok {
			t.refused = before
			if r.If != "" {
				t.Require(r.If)
			}
			return t.knownAs(v, e), true
		}
	}
	if v, ok := t.byNarrowRule(e); ok {
		return v, true
	}
	return t.byTextRule(e)
}

// byNarrowRule translates e by a rule for Go ints where it has ints that may not fit: those are converted, on the
// condition that they do.
func (t *translator) byNarrowRule(e pyast.Expr) (rule.Value, bool) {
	if !t.hasBigInt(e) {
		return rule.Value{}, false
	}
	for r, m := range t.u.rules.Find(narrowEnv{t}, e) {
		if r.Table == "returns" || r.Table == awaitTable || r.No != 0 {
			continue
		}
		if v, ok := t.apply(r, m); ok {
			t.Require(intsFit)
			return t.knownAs(v, e), true
		}
	}
	return rule.Value{}, false
}

// hasBigInt reports whether an argument or operand of e is an int that may not fit in 64 bits.
func (t *translator) hasBigInt(e pyast.Expr) bool {
	var parts []pyast.Expr
	switch e := e.(type) {
	case *pyast.Call:
		parts = e.Args
	case *pyast.BinOp:
		return e.Op == pyast.Mult && t.TypeOf(e.Left) == ir.Type(ir.Str) && t.TypeOf(e.Right) == ir.Type(ir.BigInt)
	}
	for _, part := range parts {
		if t.TypeOf(part) == ir.Type(ir.BigInt) {
			return true
		}
	}
	return false
}

// narrowEnv takes ints that may not fit for those that do.
type narrowEnv struct{ *translator }

// TypeOf returns the type of e.
func (n narrowEnv) TypeOf(e pyast.Expr) ir.Type {
	known := n.translator.TypeOf(e)
	if known == ir.Type(ir.BigInt) {
		return ir.Int
	}
	return known
}

// apply translates a match of one rule. When the rule's arguments do not fit, what they emitted is taken back.
func (t *translator) apply(r *rule.Compiled, m rule.Match) (v rule.Value, ok bool) {
	if r.No != 0 {
		t.Fail(m.Node, r.No, "%s has no translation", r.Py)
	}
	t.checkEnviron(r, m)
	t.checkURLs(r, m)
	mark, block, saved, depth := len(t.block.Stmts), t.block, t.save(), t.depth
	defer func() {
		p := recover()
		if p == nil {
			return
		}
		f, isFailure := p.(*Failure)
		if !isFailure || f.Code != diag.NoConversion {
			panic(p)
		}
		t.block, t.depth = block, depth
		t.block.Stmts = t.block.Stmts[:mark]
		t.restore(saved)
		t.refused = f
		v, ok = rule.Value{}, false
	}()
	if r.Do != nil && len(m.None) > 0 {
		return v, false
	}
	fill := &filler{t: t, match: m, consumes: consumes(r)}
	if n := t.narrowing; n != nil {
		t.narrowing = nil
		fill.narrowTo(*n)
	}
	if r.Do != nil {
		v, ok = r.Do(t, m)
	} else {
		v, ok = r.Template.Fill(t.u.sigs, fill)
		if ok && fill.mixed && len(m.None) > 0 {
			ok = false // Python looks up the attribute of None before it evaluates the arguments
		}
		if ok && fill.mixed {
			t.block.Stmts = t.block.Stmts[:mark]
			fill = &filler{t: t, match: m, consumes: fill.consumes}
			fill.inOrder()
			v, ok = r.Template.Fill(t.u.sigs, fill)
		}
	}
	if !ok {
		t.block.Stmts = t.block.Stmts[:mark]
		return v, false
	}
	v.Fresh = v.Fresh || freshDict(r.Go)
	if t.TypeOf(m.Node.(pyast.Expr)) == ir.Type(ir.Never) && v.Fails && v.Type == "" {
		v.Never, v.Fails = true, false
	}
	return v, true
}
