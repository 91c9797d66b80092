// This file takes over the settings that the process environment chooses when the app starts.

package mapper

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
)

// chooseSettings gives the settings that the environment chooses from constants their expressions. Those that Flask itself
// reads stay what an empty environment chooses, which is a condition of every route where it is no expression.
func (m *project) chooseSettings() {
	var own []string
	for i := range m.app.Config {
		item := &m.app.Config[i]
		switch {
		case item.Chosen == nil && item.Choice == nil:
		case rewrite.FlaskReads(item.Key) && !(item.Choice != nil && m.startable(item.Key)) && !rewrite.IsSecret(item.Key):
			item.Const, own = item.Chosen, append(own, item.Key)
		case item.Choice != nil:
			item.Value, item.Func = rewrite.ChoiceExpr(item.Choice), item.Choice.Func
		}
	}
	slices.Sort(own)
	if own = slices.Compact(own); len(own) > 0 {
		m.require("the environment chooses no other " + strings.Join(own, " or "))
	}
}

// startable reports whether a setting of Flask's own can be an expression of the environment.
func (m *project) startable(key string) bool {
	return slices.ContainsFunc(slices.Concat(appSettings, sessionSettings), func(s setting) bool {
		return s.key == key && (s.kind == "string" || s.kind == "bool")
	})
}

// choiceType returns the type of a setting that the environment chooses, nil for another one.
func choiceType(item *ir.ConfigItem) ir.Type {
	if item.Choice == nil {
		return nil
	}
	return item.Choice.Values[0].Type()
}
