// This file holds how infer runs match statements: what a pattern says of the subject, and the types of what it captures.

package lower

import (
	"maps"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// match runs every case with what its pattern says of the subject.
func (f *flow) match(s *pyast.Match) {
	subject := open(f.tracked(s.Subject))
	before, after := f.env, env(nil)
	for _, c := range s.Cases {
		if f.env = maps.Clone(before); f.env == nil {
			break
		}
		f.matched(s.Subject, f.pattern(c.Pattern, subject))
		if c.Guard != nil {
			f.env, _ = f.cond(c.Guard)
		}
		f.block(c.Body)
		after = f.meet(after, f.env)
		if c.Guard == nil {
			before = f.unmatched(c.Pattern, before)
		}
	}
	f.env = f.meet(after, before)
}

// matched narrows the variable that is the subject to what a pattern says of it.
func (f *flow) matched(subject pyast.Expr, t ir.Type) {
	if s, _ := f.variable(subject); s != nil && open(t) != ir.Never {
		f.env[s] = t
	}
}

// unmatched returns the point behind a case without a guard that does not match: nil where the case takes everything.
func (f *flow) unmatched(p pyast.Pattern, before env) env {
	if as, ok := p.(*pyast.MatchAs); ok && as.Pattern == nil {
		return nil
	}
	return before
}

// pattern binds what a pattern captures of a value of type t, and returns the type of the values that it matches.
func (f *flow) pattern(p pyast.Pattern, t ir.Type) ir.Type {
	switch p := p.(type) {
	case *pyast.MatchValue:
		f.expr(p.Value)
	case *pyast.MatchSingleton:
		if _, none := p.Value.(pyast.None); none {
			return noneness(t, true)
		}
	case *pyast.MatchAs:
		if p.Pattern != nil {
			t = f.pattern(p.Pattern, t)
		}
		if p.Name != "" {
			f.bind(f.fn.Defs[p], t)
		}
	case *pyast.MatchOr:
		return f.alternatives(p, t)
	case *pyast.MatchSequence:
		f.sequencePattern(p, t)
	case *pyast.MatchMapping:
		f.mappingPattern(p, t)
	case *pyast.MatchClass:
		return f.classPattern(p, t)
	}
	return t
}

// alternatives runs the alternatives of a | b: what they bind may be of the type of either.
func (f *flow) alternatives(p *pyast.MatchOr, t ir.Type) ir.Type {
	before, after, whole := f.env, env(nil), ir.Type(ir.Never)
	for _, alternative := range p.Patterns {
		f.env = maps.Clone(before)
		whole = f.join(whole, f.pattern(alternative, t))
		after = f.meet(after, f.env)
	}
	f.env = after
	return whole
}

// sequencePattern binds what [a, *b, c] captures.
func (f *flow) sequencePattern(p *pyast.MatchSequence, t ir.Type) {
	items := f.itemTypes(p, t)
	for i, item := range p.Patterns {
		if star, ok := item.(*pyast.MatchStar); ok {
			if star.Name != "" {
				f.bind(f.fn.Defs[star], ir.List{Elem: f.cell(star, 0, items[i])})
			}
			continue
		}
		f.pattern(item, items[i])
	}
}

// itemTypes returns the types of what the patterns of a sequence match; that of a star pattern is the type of its items.
func (f *flow) itemTypes(p *pyast.MatchSequence, t ir.Type) []ir.Type {
	t = unwrap(t)
	tuple, fixed := f.asTuple(t).(ir.Tuple)
	each := ir.Type(ir.Any)
	switch t.(type) {
	case ir.List, ir.Tuple:
		each = f.element(t)
	case ir.Instance:
		if fixed {
			each = f.element(tuple)
		}
	default:
		f.leak(t, 0)
	}
	out := make([]ir.Type, len(p.Patterns))
	behind := false
	for i, item := range p.Patterns {
		_, star := item.(*pyast.MatchStar)
		out[i] = each
		switch at := i; {
		case star:
			behind = true
		case fixed && !tuple.Rest:
			if behind {
				at = len(tuple.Elems) - len(p.Patterns) + i
			}
			if at >= 0 && at < len(tuple.Elems) {
				out[i] = open(tuple.Elems[at])
			}
		}
	}
	return out
}

// mappingPattern binds what {"key": a, **rest} captures.
func (f *flow) mappingPattern(p *pyast.MatchMapping, t ir.Type) {
	key, value := ir.Type(ir.Any), ir.Type(ir.Any)
	if d, ok := unwrap(t).(ir.Dict); ok {
		key, value = open(d.Key), open(d.Value)
	} else {
		f.leak(t, 0)
	}
	for i, k := range p.Keys {
		f.expr(k)
		f.pattern(p.Patterns[i], value)
	}
	if p.Rest != "" {
		f.bind(f.fn.Defs[p], ir.Dict{Key: f.cell(p, 0, key), Value: f.cell(p, 1, value)})
	}
}

// classPattern binds what C(a, name=b) captures.
func (f *flow) classPattern(p *pyast.MatchClass, t ir.Type) ir.Type {
	f.quiet(p.Cls)
	f.asksFor([]argument{{t: t}, {e: p.Cls}})
	own := f.isInstance(t, f.classTest(p.Cls), true, p)
	in, ok := own.(ir.Instance)
	if !ok || classAt(f.fn, p.Cls) == nil {
		for _, item := range p.Patterns { // a builtin class, whose positional pattern matches the value itself
			f.pattern(item, own)
		}
		for _, item := range p.KwdPatterns {
			f.pattern(item, ir.Any)
		}
		return own
	}
	names, _ := in.Class.MatchArgs()
	for i, item := range p.Patterns {
		known := ir.Type(ir.Any)
		if i < len(names) {
			known = f.instanceAttribute(in.Class, names[i], p)
		}
		f.pattern(item, known)
	}
	for i, item := range p.KwdPatterns {
		f.pattern(item, f.instanceAttribute(in.Class, p.KwdAttrs[i], p))
	}
	return own
}

// classAt returns the class of the project that e names, or nil.
func classAt(fn *ir.Func, e pyast.Expr) *ir.Class {
	if s := fn.Resolve(e); s != nil && s.Kind == ir.ClassName {
		return s.Class
	}
	return nil
}
