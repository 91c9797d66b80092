// This file holds settings that the process environment chooses: app.config.from_object(settings[os.environ.get("APP_ENV")]).

package discover

import (
	"reflect"
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
)

// fromGuess takes the settings of the object that an empty environment chooses. Those that other objects have otherwise are
// no constants: the environment chooses them.
func (c *config) fromGuess(in *eval.Interp, call *eval.Call, g *eval.Guess) {
	if _, isText := eval.Str(g); isText && g.Choice == nil {
		g, _ = in.ChosenImport(g).(*eval.Guess)
	}
	if g == nil || eval.IsNone(g) {
		c.opened()
		return
	}
	all := c.alternatives(in, call, g)
	first := len(c.a.app.Config)
	c.fromObject(in, call, g.Value)
	taken := c.a.app.Config[first:]
	if all == nil {
		c.unknownChoice(taken)
		return
	}
	var set []string
	for i := range taken {
		set = append(set, taken[i].Key)
		chooses(&taken[i], g.Choice, all)
	}
	var rest []string
	for _, one := range slices.Concat(all.each, []map[string]ir.ConfigItem{all.other}) {
		for key := range one {
			if !slices.Contains(set, key) && !slices.Contains(rest, key) {
				rest = append(rest, key)
			}
		}
	}
	slices.Sort(rest)
	for _, key := range rest {
		c.chosenElsewhere(in, call, key)
	}
}

// chosenElsewhere notes a setting that the object lacks which an empty environment chooses, and others have: it stays what it
// was, which is known of some of Flask's own.
func (c *config) chosenElsewhere(in *eval.Interp, call *eval.Call, key string) {
	if before := projectConst(eval.Fold(orNone(c.values[key]))); c.values[key] != nil && before != nil && before.Kind == ir.ConstBool {
		c.a.app.Config = append(c.a.app.Config, ir.ConfigItem{Key: key, Chosen: before, Place: in.Place(call.Node)})
		return
	}
	c.a.app.Maybe = append(c.a.app.Maybe, key)
}

// settings are those of the objects that the environment chooses from.
type settings struct {
	each  []map[string]ir.ConfigItem
	other map[string]ir.ConfigItem // nil for none
}

// alternatives returns what each of the objects sets, nil where that is not known.
func (c *config) alternatives(in *eval.Interp, call *eval.Call, g *eval.Guess) *settings {
	if g.Choice == nil || len(g.Choice.Values) == 0 || c.a.h.frozen {
		return nil
	}
	out := &settings{}
	for _, v := range g.Choice.Values {
		out.each = append(out.each, c.settingsOf(in, call, v))
	}
	if v := g.Choice.Other; v != nil && !eval.IsNone(v) {
		out.other = c.settingsOf(in, call, v)
	}
	if slices.ContainsFunc(out.each, func(m map[string]ir.ConfigItem) bool { return m == nil }) {
		return nil
	}
	return out
}

// settingsOf returns what an app without settings would take from an object, nil where that is not known.
func (c *config) settingsOf(in *eval.Interp, call *eval.Call, v eval.Value) map[string]ir.ConfigItem {
	switch eval.Plain(v).(type) {
	case *eval.Class, *eval.Instance, *eval.Module, *eval.Lit:
	default:
		return nil
	}
	scratch := &application{h: c.a.h, app: &ir.App{}}
	scratch.config = &config{a: scratch, values: map[string]eval.Value{}}
	scratch.config.fromObject(in, call, eval.Plain(v))
	if scratch.app.ConfigOpen {
		return nil
	}
	out := map[string]ir.ConfigItem{}
	for _, item := range scratch.app.Config {
		out[item.Key] = item
	}
	return out
}

// chooses makes a setting one that the environment chooses where the objects differ in it.
func chooses(item *ir.ConfigItem, g *eval.Choice, all *settings) {
	same := item.Const != nil || item.Value != nil
	choice := &ir.Choice{Expr: g.Expr, Func: g.Func, Keys: g.Keys}
	plain := g.Expr != nil && item.Const != nil
	take := func(one map[string]ir.ConfigItem) *ir.Const {
		other := one[item.Key]
		c := other.Const
		same = same && (c != nil && reflect.DeepEqual(c, item.Const) || c == nil && item.Const == nil && other.Value == item.Value && other.Func == item.Func)
		plain = plain && c != nil && c.Kind == item.Const.Kind && c.Kind != ir.ConstNone && c.Kind <= ir.ConstStr && c.Big == nil
		return c
	}
	for _, one := range all.each {
		choice.Values = append(choice.Values, take(one))
	}
	if all.other != nil {
		choice.Other = take(all.other)
	}
	if same {
		return
	}
	item.Chosen, item.Const, item.Value = item.Const, nil, nil
	if plain {
		item.Choice = choice
	}
}

// unknownChoice makes all settings ones that the environment chooses.
func (c *config) unknownChoice(items []ir.ConfigItem) {
	for i := range items {
		items[i].Chosen, items[i].Const, items[i].Value = items[i].Const, nil, nil
	}
	c.a.app.ConfigOpen = true
}
