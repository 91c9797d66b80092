// This file translates settings of app.config that are secrets: they are never copied, and come from the environment.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
)

// secretConfig returns a secret text of app.config, which the environment holds under the key's own name.
//
//	app.config["SECRET_KEY"]  =>  os.Getenv("SECRET_KEY")
func (t *translator) secretConfig(key string) (rule.Value, bool) {
	var item *ir.ConfigItem
	for i := range t.u.App.Config {
		if t.u.App.Config[i].Key == key {
			item = &t.u.App.Config[i]
		}
	}
	if item == nil || !isText(item) {
		return rule.Value{}, false
	}
	if key == "SECRET_KEY" {
		t.Require("the environment variable SECRET_KEY holds the app's secret key")
	} else {
		t.Require("the environment variable " + key + " holds what the app's config has under " + key)
	}
	return rule.Value{X: gotree.CallOf(gotree.Qual{Path: "os", Name: "Getenv"}, gotree.Str{Value: key}), Type: "string", Pure: true}, true
}

// isText reports whether a setting is text that is not empty, or None where the environment does not set it.
func isText(item *ir.ConfigItem) bool {
	if item.Const != nil {
		return item.Const.Kind == ir.ConstStr && item.Const.Text != ""
	}
	if item.Value == nil || item.Func == nil {
		return false
	}
	typ := item.Func.TypeOf(item.Value)
	if o, ok := typ.(ir.Optional); ok {
		typ = o.Elem
	}
	return typ == ir.Type(ir.Str)
}
