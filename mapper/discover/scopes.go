// This file refuses the uses of scopes in which FastAPI mixes those of several dependencies.

package discover

import "github.com/flask2gin/flask2gin/ir"

// refuseMixedScopes refuses operations in which a function would see the scopes of what lies beside or beneath it: FastAPI
// extends one list for all that depends on a function with scopes (fastapi.dependencies.utils.get_sub_dependant).
func refuseMixedScopes(op *ir.Operation) {
	for _, d := range dependenciesOf(op) {
		if mixesScopes(d, false, 0) {
			refuse(op, op.Func.Module, op.Func.Syntax, "scopes that several dependencies share are not translated")
			return
		}
	}
}

// mixesScopes looks at a dependency; given says whether those that depend on it ask for scopes.
func mixesScopes(d *ir.Dependency, given bool, depth int) bool {
	if d.On == nil || depth > maxDependencies {
		return false
	}
	given = given || len(d.Scopes) > 0
	inner := dependenciesOf(d.On)
	for _, in := range d.On.Params {
		if in.Kind == ir.ScopesInput && given && scopesBeneath(d.On, depth) {
			return true
		}
	}
	if given && len(inner) > 1 && scopesBeneath(d.On, depth) {
		return true
	}
	for _, below := range inner {
		if mixesScopes(below, given, depth+1) {
			return true
		}
	}
	return false
}

// maxDependencies bounds the chains of dependencies.
const maxDependencies = 50

// scopesBeneath reports whether something that a function depends on is asked for scopes.
func scopesBeneath(op *ir.Operation, depth int) bool {
	for _, d := range dependenciesOf(op) {
		if len(d.Scopes) > 0 || d.On != nil && depth < maxDependencies && scopesBeneath(d.On, depth+1) {
			return true
		}
	}
	return false
}

func dependenciesOf(op *ir.Operation) []*ir.Dependency {
	out := append([]*ir.Dependency{}, op.Requires...)
	for _, in := range op.Params {
		if in.Depends != nil {
			out = append(out, in.Depends)
		}
	}
	return out
}
