// This file translates settings of app.config that come from the environment when the app starts.

package rewrite

import (
	"go/ast"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
)

// startConfig is a Go variable that holds a setting.
type startConfig struct {
	name, goType string
	pkg          *Package
	failed       bool
	conditions   []string // under which the value is exact
}

// configAtStart returns the variable of a setting whose value is one expression that Python evaluates when the app is
// made.
//
//	app.config["GREETING"] = os.environ.get("GREETING", "hello")  =>  var configGreeting = py.GetEnv("GREETING", "hello")
func (t *translator) configAtStart(item *ir.ConfigItem) (rule.Value, bool) {
	if item.Value == nil || item.Func == nil || slices.Contains(t.u.App.Maybe, item.Key) || t.u.App.ConfigOutside {
		return rule.Value{}, false
	}
	known := t.u.started[item.Key]
	if known == nil {
		known = t.u.startConfig(item, t.out.Place.Package)
		if t.u.started == nil {
			t.u.started = map[string]*startConfig{}
		}
		t.u.started[item.Key] = known
	}
	if known.failed || known.pkg != t.out.Place.Package && !ast.IsExported(known.name) {
		return rule.Value{}, false
	}
	for _, condition := range known.conditions {
		t.Require(condition)
	}
	return rule.Value{X: gotree.Qual{Path: t.u.Path(known.pkg), Name: known.name}, Type: known.goType, Pure: true}, true
}

// scalars are the Go types of settings that no view can change.
var scalars = set("string int bool float64 py.BigInt py.TimeDelta py.Date py.DateTime")

// GlobalAtStart returns the Go variable of what an app gives to Jinja's globals, whose value is one expression that Python
// evaluates when the app is made; nil where that has no translation.
func (u *Unit) GlobalAtStart(item *ir.ConfigItem) gotree.Expr {
	if item.Value == nil || item.Func == nil {
		return nil
	}
	known := u.startVariable(item, nil, "template", "what templates read as "+item.Key)
	if known.failed {
		return nil
	}
	return gotree.Qual{Path: u.Path(known.pkg), Name: known.name}
}

// ConfigAtStart returns the Go variable of a setting for templates, whose value is one expression that Python evaluates when
// the app is made; nil where that has no translation.
func (u *Unit) ConfigAtStart(item *ir.ConfigItem) gotree.Expr {
	if item.Value == nil || item.Func == nil {
		return nil
	}
	if u.started == nil {
		u.started = map[string]*startConfig{}
	}
	known := u.started[item.Key]
	if known == nil || !known.failed && !ast.IsExported(known.name) {
		known = u.startConfig(item, nil)
		u.started[item.Key] = known
	}
	if known.failed || len(known.conditions) > 0 {
		return nil
	}
	return gotree.Qual{Path: u.Path(known.pkg), Name: known.name}
}

func (u *Unit) startConfig(item *ir.ConfigItem, reader *Package) *startConfig {
	return u.startVariable(item, reader, "config", "app.config[\""+item.Key+"\"]")
}

// startVariable declares a variable for the item in the package of its module, exported for readers in others.
func (u *Unit) startVariable(item *ir.ConfigItem, reader *Package, prefix, what string) *startConfig {
	out := &startConfig{failed: true}
	x, failure := u.atStart(item.Func, item.Value, func(t *translator) rule.Value {
		v := t.Expr(item.Value, "")
		if v.Fails && v.OK == nil {
			v.X, v.Fails = gotree.CallOf(t.qual("py", "Must"), v.X), false
		}
		out.goType, out.pkg, out.conditions = v.Type, t.out.Place.Package, t.out.Conditions
		return v
	})
	kept := scalars[out.goType] || item.Const != nil || (out.goType == "*py.List[string]" || out.goType == "[]string") && prefix == "config" && u.configUntouched(item.Key, &ir.Const{})
	if failure != nil || !kept {
		return out
	}
	place := u.place(item.Func.Module)
	out.failed = false
	out.name = place.Package.name(gotree.GoName(prefix+"_"+strings.ToLower(item.Key), out.pkg != reader))
	spec := gotree.VarSpec{Names: []string{out.name}, Values: []gotree.Expr{x}}
	if out.goType == "any" {
		spec.Type = u.typeTree("any")
	}
	place.Decls = append(place.Decls, &gotree.VarDecl{Doc: out.name + " is " + what + ".", Specs: []gotree.VarSpec{spec}})
	return out
}

// modeOf returns what the config has under DEBUG and TESTING where the app sets nothing: who starts the app decides the
// former.
func (t *translator) modeOf(key string) (rule.Value, bool) {
	if key != "DEBUG" && key != "TESTING" || slices.Contains(t.u.App.Maybe, key) || t.u.App.ConfigOutside {
		return rule.Value{}, false
	}
	if key == "DEBUG" {
		t.Require("app.debug is false where the app runs")
	}
	return rule.Value{X: gotree.False, Type: "bool", Pure: true}, true
}

// flaskDefaults are the keys that every app's config has.
var flaskDefaults = set(`DEBUG TESTING PROPAGATE_EXCEPTIONS SECRET_KEY SECRET_KEY_FALLBACKS PERMANENT_SESSION_LIFETIME
	USE_X_SENDFILE TRUSTED_HOSTS SERVER_NAME APPLICATION_ROOT SESSION_COOKIE_NAME SESSION_COOKIE_DOMAIN SESSION_COOKIE_PATH
	SESSION_COOKIE_HTTPONLY SESSION_COOKIE_SECURE SESSION_COOKIE_PARTITIONED SESSION_COOKIE_SAMESITE SESSION_REFRESH_EACH_REQUEST
	MAX_CONTENT_LENGTH MAX_FORM_MEMORY_SIZE MAX_FORM_PARTS SEND_FILE_MAX_AGE_DEFAULT TRAP_BAD_REQUEST_ERRORS
	TRAP_HTTP_EXCEPTIONS EXPLAIN_TEMPLATE_LOADING PREFERRED_URL_SCHEME TEMPLATES_AUTO_RELOAD MAX_COOKIE_SIZE
	PROVIDE_AUTOMATIC_OPTIONS ENV JSON_AS_ASCII JSON_SORT_KEYS JSONIFY_PRETTYPRINT_REGULAR JSONIFY_MIMETYPE`)
