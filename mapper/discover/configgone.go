// This file holds what takes settings out of app.config again, and what replaces several at once by an operator.

package discover

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// DeleteItem implements eval.Shrinking: a setting that is deleted is one that is not known, as what reads it then raises or takes
// its own default.
func (c *config) DeleteItem(in *eval.Interp, key eval.Value, at pyast.Node) {
	k, ok := eval.Str(key)
	if ok && !in.Shadow() {
		delete(c.values, k)
		c.a.app.Config = append(c.a.app.Config, ir.ConfigItem{Key: k, Place: in.Place(at)})
	}
	c.opened()
}

// UpdateAll implements eval.Shrinking: app.config |= {...}.
func (c *config) UpdateAll(in *eval.Interp, v eval.Value, at pyast.Node) {
	d, ok := eval.Plain(v).(*eval.Dict)
	if !ok {
		c.opened()
		return
	}
	for i, k := range d.Keys {
		c.set(in, text(k), d.Values[i], at, nil)
	}
}
