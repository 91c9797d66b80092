// This file holds one registration of a blueprint: BlueprintSetupState of flask.sansio.blueprints.

package discover

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// setup is the state of one registration.
type setup struct {
	eval.Hosted
	app       *application
	b         *blueprint
	bp        *ir.Blueprint
	prefix    eval.Value
	subdomain eval.Value
	defaults  *eval.Dict
	restful   bool // flask_restful has taken over the joining of rules
}

func (b *blueprint) newSetup(a *application, opt setupOptions) *setup {
	name := b.name
	if isSet(opt.name) {
		name = text(opt.name)
	}
	if opt.parent != nil {
		name = opt.parent.Name + "." + name
	}
	s := &setup{app: a, b: b, prefix: b.prefix, subdomain: b.subdomain, defaults: eval.NewDict()}
	if isSet(opt.prefix) {
		s.prefix = opt.prefix
	}
	if isSet(opt.subdomain) {
		s.subdomain = opt.subdomain
	}
	for _, v := range []eval.Value{b.defaults, opt.defaults} {
		if d, ok := eval.Plain(orNone(v)).(*eval.Dict); ok {
			s.defaults.Update(d)
		}
	}
	s.bp = &ir.Blueprint{
		TemplateFolder: b.templates,
		Name:           name, Parent: opt.parent, URLPrefix: text(s.prefix), Module: b.module, Symbol: b.symbol, Place: b.place,
	}
	return s
}

// register joins the rule with the prefix, names the endpoint after the blueprint and hands both to the app.
func (s *setup) register(in *eval.Interp, o options) {
	_, o.guessed = s.prefix.(*eval.Guess)
	o.rule = joinRule(s.prefix, o.rule, s.restful)
	endpoint := s.app.endpointOf(o)
	o.endpoint = eval.None()
	if endpoint != "" {
		o.endpoint = eval.Text(s.bp.Name + "." + endpoint)
	}
	if isSet(s.subdomain) && o.value("subdomain") == nil {
		o = o.with("subdomain", s.subdomain)
	}
	defaults := s.defaults.Copy()
	if d, ok := eval.Plain(orNone(o.value("defaults"))).(*eval.Dict); ok {
		defaults.Update(d)
	}
	if len(defaults.Keys) > 0 {
		o = o.with("defaults", defaults)
	}
	if o.library == "" {
		o.library = s.b.library
	}
	s.app.addFor(in, o, s.bp)
}

// joinRule returns the rule behind the prefix, with one slash between them; flask_restful joins them as they are.
func joinRule(prefix, rule eval.Value, plain bool) eval.Value {
	if !isSet(prefix) {
		return rule
	}
	p, ok := eval.Str(prefix)
	if !ok {
		return &eval.Unknown{Why: "the blueprint's prefix is not constant"}
	}
	r, ok := eval.Str(orNone(rule))
	if !ok {
		return rule
	}
	joined := p
	switch {
	case plain:
		joined = p + r
	case r != "":
		joined = strings.TrimRight(p, "/") + "/" + strings.TrimLeft(r, "/")
	}
	_, guessPrefix := prefix.(*eval.Guess)
	_, guessRule := rule.(*eval.Guess)
	if guessPrefix || guessRule {
		return &eval.Guess{Value: eval.Text(joined)}
	}
	return eval.Text(joined)
}

// childOptions returns the options of a nested blueprint, its prefix behind its parent's.
func (s *setup) childOptions(c child) setupOptions {
	opt := c.opt
	opt.parent = s.bp
	if !isSet(opt.subdomain) {
		opt.subdomain = c.bp.subdomain
	}
	switch {
	case isSet(s.subdomain) && isSet(opt.subdomain):
		opt.subdomain = eval.Text(text(opt.subdomain) + "." + text(s.subdomain))
	case isSet(s.subdomain):
		opt.subdomain = s.subdomain
	}
	if !isSet(opt.prefix) {
		opt.prefix = c.bp.prefix
	}
	switch {
	case isSet(s.prefix) && isSet(opt.prefix):
		opt.prefix = joinPrefix(s.prefix, opt.prefix)
	case isSet(s.prefix):
		opt.prefix = s.prefix
	}
	return opt
}

func joinPrefix(a, b eval.Value) eval.Value {
	x, okA := eval.Str(a)
	y, okB := eval.Str(b)
	if !okA || !okB {
		return &eval.Unknown{Why: "the blueprint's prefix is not constant"}
	}
	return eval.Text(strings.TrimRight(x, "/") + "/" + strings.TrimLeft(y, "/"))
}

// Attr implements eval.Object: what functions given to Blueprint.record read.
func (s *setup) Attr(_ *eval.Interp, name string) (eval.Value, bool) {
	switch name {
	case "app":
		return s.app, true
	case "blueprint":
		return s.b, true
	case "url_prefix":
		return s.prefix, true
	case "subdomain":
		return s.subdomain, true
	case "first_registration":
		return eval.Bool(true), true
	case "options":
		return &eval.Dict{Open: true}, true
	case "add_url_rule":
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
			s.register(in, ruleOptions(in, c))
			return eval.None()
		})
	}
	return nil, false
}

// SetAttr implements eval.Object.
func (s *setup) SetAttr(*eval.Interp, string, eval.Value, pyast.Node, pyast.Expr) {}
