// This file holds the search for containers that nothing can change: those of which every use only reads.

package lower

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// safeUses returns the module-level names of which every use in the project is one that neither changes the value nor
// hands it on: iteration, membership, subscripts, reading methods, pure builtins, arguments of certain library calls.
func safeUses(p *ir.Program) map[*ir.Symbol]bool {
	escaped := map[*ir.Symbol]bool{}
	for _, m := range p.Modules {
		for _, fn := range append([]*ir.Func{m.Body}, m.Funcs...) {
			markEscapes(fn, escaped)
		}
	}
	safe := map[*ir.Symbol]bool{}
	for _, m := range p.Modules {
		for _, s := range m.Scope.Order {
			safe[s] = !escaped[s]
		}
	}
	return safe
}

// markEscapes marks every module-level name that fn's own code uses in another way than reading.
func markEscapes(fn *ir.Func, escaped map[*ir.Symbol]bool) {
	reads := map[pyast.Expr]bool{}
	walkOwn(fn, func(n pyast.Node) {
		for _, e := range readOnly(fn, n) {
			reads[e] = true
		}
		switch e := n.(type) {
		case *pyast.Name:
			if s := fn.Uses[e].Final(); s != nil && s.Global && !reads[e] {
				escaped[s] = true
			}
		case *pyast.Attribute:
			if s := fn.Resolve(e); s != nil && s.Global && !reads[e] {
				escaped[s] = true
			}
		}
	})
}

// readOnly lists the parts of n whose value n only reads. A node is visited before its parts.
func readOnly(fn *ir.Func, n pyast.Node) []pyast.Expr {
	switch n := n.(type) {
	case *pyast.Assign:
		return n.Targets
	case *pyast.AnnAssign:
		return []pyast.Expr{n.Target}
	case *pyast.For:
		return []pyast.Expr{n.Iter}
	case *pyast.Comprehension:
		return []pyast.Expr{n.Iter}
	case *pyast.Compare:
		return append([]pyast.Expr{n.Left}, n.Comparators...)
	case *pyast.Subscript:
		return []pyast.Expr{n.Value}
	case *pyast.BinOp:
		return []pyast.Expr{n.Left, n.Right}
	case *pyast.UnaryOp:
		return []pyast.Expr{n.Operand}
	case *pyast.FormattedValue:
		return []pyast.Expr{n.Value}
	case *pyast.Starred:
		return []pyast.Expr{n.Value}
	case *pyast.If:
		return []pyast.Expr{n.Test}
	case *pyast.Call:
		return readByCall(fn, n)
	}
	return nil
}

// readByCall lists what a call only reads: the object of a method that changes nothing, arguments of pure functions.
func readByCall(fn *ir.Func, n *pyast.Call) []pyast.Expr {
	var reads []pyast.Expr
	if a, ok := n.Func.(*pyast.Attribute); ok && readers[a.Attr] {
		reads = append(reads, a.Value)
		if _, text := a.Value.(*pyast.Constant); text {
			reads = append(reads, n.Args...)
		}
	}
	q := fn.Qualified(n.Func)
	pure := pureCalls[q] || strings.HasPrefix(q, "os.path.") || strings.HasPrefix(q, "re.")
	if pure {
		reads = append(reads, n.Args...)
	}
	for _, k := range n.Keywords {
		if pure || k.Arg == "methods" || k.Arg == "" {
			reads = append(reads, k.Value)
		}
	}
	return reads
}

// readers are methods of containers that neither change nor hand on their object.
var readers = wordSet(`get items keys values copy index count join union intersection difference issubset issuperset
	isdisjoint format`)

// pureCalls are functions that only read their arguments.
var pureCalls = wordSet(`len str repr list tuple dict set frozenset sorted sum any all bool print isinstance min max
	enumerate zip reversed range flask.jsonify flask.render_template json.dumps random.choice random.sample`)
