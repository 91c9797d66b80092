// This file names the mapping tables: one hand-written list.

package mapper

import (
	"slices"
	"sync"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/fastapi"
	"github.com/flask2gin/flask2gin/mapper/flask"
	"github.com/flask2gin/flask2gin/mapper/lib"
	"github.com/flask2gin/flask2gin/mapper/pydantic"
	"github.com/flask2gin/flask2gin/mapper/python"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/templates"
)

// Tables returns every mapping table, in the order in which rules are looked for.
func Tables() []rule.Named {
	return slices.Concat(flask.Tables(), fastapi.Tables(), pydantic.Tables(), lib.Tables(), python.Tables())
}

// rules compiles the tables once. A table that does not compile is a bug that the guard test finds.
var rules = sync.OnceValue(func() *rule.Set { return compiled(Tables()) })

// rulesOne compiles the tables for programs whose models version 1 of Pydantic validates.
var rulesOne = sync.OnceValue(func() *rule.Set {
	return compiled(slices.Concat(flask.Tables(), pydantic.TablesOne(), fastapi.Tables(), lib.Tables(), python.Tables()))
})

// rulesBare are rules, and rulesBareOne rulesOne, without those for a JWTManager that is translated.
var (
	rulesBare    = sync.OnceValue(func() *rule.Set { return compiled(slices.DeleteFunc(Tables(), ofTokens)) })
	rulesBareOne = sync.OnceValue(func() *rule.Set {
		return compiled(slices.DeleteFunc(slices.Concat(flask.Tables(), pydantic.TablesOne(), fastapi.Tables(), lib.Tables(), python.Tables()), ofTokens))
	})
)

func ofTokens(t rule.Named) bool { return t.Name == lib.JWTExtended }

func compiled(tables []rule.Named) *rule.Set {
	set, err := rule.NewSet(tables)
	if err != nil {
		panic(err)
	}
	return set
}

// rulesFor returns the rules for the version of Pydantic that a program asks for, and for whether its JWTManager is
// translated.
func rulesFor(p *ir.Program, tokens bool) *rule.Set {
	switch {
	case p.PydanticOne != "" && tokens:
		return rulesOne()
	case p.PydanticOne != "":
		return rulesBareOne()
	case tokens:
		return rules()
	}
	return rulesBare()
}

// signatures reads the support packages' source once.
var signatures = sync.OnceValue(func() *rule.Signatures {
	return rule.NewSignatures(templates.Support())
})
