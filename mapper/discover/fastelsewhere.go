// This file holds what FastAPI apps take from the process environment: registrations and prefixes that come with it.

package discover

import (
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
)

// elsewhere reports whether what runs now does not run with an empty environment; what is registered there is left out.
func (h *host) elsewhere(in *eval.Interp, at ir.Place, what string) bool {
	if !in.Shadow() {
		return false
	}
	if !h.frozen {
		h.add(diag.OtherEnvironment, at, "%s is added only when the environment says so; it is left out", what)
	}
	return true
}

// assumption returns what has to hold for a rule to be registered so, "" for nothing.
func assumption(in *eval.Interp, guess bool) string {
	switch {
	case guess:
		return "the environment gives the rule no other text"
	case in.Unsure():
		return "the condition holds under which the rule is registered"
	}
	return ""
}

// prefixOf returns the prefix that a router is given, and whether the environment may give another one. A router whose prefix is
// not known refuses what it adds.
func (r *router) prefixOf(in *eval.Interp, c *eval.Call) (prefix string, guess bool) {
	given := orNone(c.Arg(-1, "prefix"))
	if _, known := eval.Str(given); !known && !eval.IsNone(given) {
		r.h.add(diag.UnknownRule, in.Place(c.Node), "the prefix is not a constant text%s; its routes are listed without it", why(given))
		r.refusals = append(r.refusals, ir.Refusal{Message: "the prefix of the router is not known", Place: in.Place(c.Node)})
	}
	return text(given), isGuess(given)
}
