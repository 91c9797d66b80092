// This file takes over the settings of app.config that Flask itself reads, from the constants or the environment that the
// app gives them. What is not known becomes a condition, what has no translation makes every route a stub.

package mapper

import (
	"strconv"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// setting says where a key of app.config goes.
type setting struct {
	key   string
	field string // of web.Config or web.SessionConfig
	kind  string // the Go type: string, int, bool, *int, time.Duration; not bool for a flag that is turned around
}

// appSettings go to web.Config, in this order. Flask's documentation, "Builtin Configuration Values".
var appSettings = []setting{
	{"SERVER_NAME", "ServerName", "string"},
	{"MAX_CONTENT_LENGTH", "MaxContentLength", "int"},
	{"MAX_FORM_MEMORY_SIZE", "MaxFormMemorySize", "int"},
	{"MAX_FORM_PARTS", "MaxFormParts", "int"},
	{"SEND_FILE_MAX_AGE_DEFAULT", "FileMaxAge", "*int"},
}

// sessionSettings go to web.SessionConfig.
var sessionSettings = []setting{
	{"SESSION_COOKIE_NAME", "CookieName", "string"},
	{"SESSION_COOKIE_DOMAIN", "Domain", "string"},
	{"SESSION_COOKIE_PATH", "Path", "string"},
	{"APPLICATION_ROOT", "Path", "string"},
	{"SESSION_COOKIE_HTTPONLY", "Script", "not bool"},
	{"SESSION_COOKIE_SECURE", "Secure", "bool"},
	{"SESSION_COOKIE_SAMESITE", "SameSite", "string"},
	{"SESSION_COOKIE_PARTITIONED", "Partition", "bool"},
	{"PERMANENT_SESSION_LIFETIME", "Lifetime", "time.Duration"},
	{"SESSION_REFRESH_EACH_REQUEST", "KeepExpiry", "not bool"},
}

// strange are the keys that change every answer when they are set to something true.
var strange = map[string]string{
	"TRAP_BAD_REQUEST_ERRORS": "bad requests raise out of the app", "TRAP_HTTP_EXCEPTIONS": "HTTP exceptions raise out of the app",
	"USE_X_SENDFILE": "files are sent by the server in front", "TRUSTED_HOSTS": "requests for other hosts are refused",
}

// propagates is the condition of an app that lets exceptions out.
const propagates = "no error stays unhandled (the app lets it out to its server)"

// lastItems returns the last item of each key of app.config.
func (m *project) lastItems() map[string]*ir.ConfigItem {
	out := map[string]*ir.ConfigItem{}
	for i := range m.app.Config {
		out[m.app.Config[i].Key] = &m.app.Config[i]
	}
	return out
}

// translateSettings fills m.carried and m.cookie.
func (m *project) translateSettings() {
	items := m.lastItems()
	m.olderJSON()
	m.carried = m.elements(items, appSettings)
	if m.hasSecret() {
		m.cookie = m.elements(items, sessionSettings)
		m.keyFallbacks(items)
	}
	for _, key := range m.app.Maybe {
		if flaskKeys[key] {
			m.require(key + " is not set where the app runs")
		}
	}
	for key, why := range strange {
		if item := items[key]; item != nil && (item.Const == nil || truth(item.Const)) {
			m.general = append(m.general, Reason{diag.OwnFlask, "with the setting " + key + " " + why, item.Place})
		}
	}
	if m.app.ConfigOutside {
		m.require("what the app's config takes from outside the program sets none of Flask's own keys but the secret key")
	}
	for _, condition := range m.app.ConfigUnless {
		m.require(condition)
	}
	if m.letsOut(items) {
		m.require(propagates)
	}
}

// flaskKeys are the keys that Flask reads to make its answers.
var flaskKeys = keysOf(appSettings, sessionSettings)

func keysOf(lists ...[]setting) map[string]bool {
	out := map[string]bool{}
	for _, list := range lists {
		for _, s := range list {
			out[s.key] = true
		}
	}
	for key := range strange {
		out[key] = true
	}
	return out
}

// letsOut reports whether unhandled exceptions leave the app: with TESTING or PROPAGATE_EXCEPTIONS, unless the latter
// is off.
func (m *project) letsOut(items map[string]*ir.ConfigItem) bool {
	if item := items["PROPAGATE_EXCEPTIONS"]; item != nil && item.Const != nil && item.Const.Kind != ir.ConstNone {
		return truth(item.Const)
	}
	item := items["TESTING"]
	return item != nil && item.Const != nil && truth(item.Const)
}

func (m *project) require(condition string) {
	for _, c := range m.conditions {
		if c == condition {
			return
		}
	}
	m.conditions = append(m.conditions, condition)
}

// elements returns the fields that the settings fill; the first setting of a field wins.
func (m *project) elements(items map[string]*ir.ConfigItem, list []setting) []gotree.Element {
	var out []gotree.Element
	filled := map[string]bool{}
	for _, s := range list {
		item := items[s.key]
		if item == nil || filled[s.field] || item.Const != nil && item.Const.Kind == ir.ConstNone {
			continue
		}
		x, known := m.settingValue(item, s.kind)
		if !known {
			m.require(s.key + " has Flask's default where the app runs")
			continue
		}
		filled[s.field] = true
		if x != nil {
			out = append(out, gotree.Element{Key: gotree.Ident{Name: s.field}, Value: x})
		}
	}
	return out
}

// settingValue returns the value of a setting as Go, nil for Flask's default.
func (m *project) settingValue(item *ir.ConfigItem, kind string) (x gotree.Expr, known bool) {
	switch c := item.Const; {
	case kind == "time.Duration":
		seconds, ok := lifetime(item)
		return m.duration(seconds), ok
	case c == nil:
		return m.startSetting(item, kind)
	case kind == "string" && c.Kind == ir.ConstStr:
		return gotree.Str{Value: c.Text}, true
	case kind == "int" && c.Kind == ir.ConstInt && c.Big == nil:
		return gotree.Num{Text: strconv.FormatInt(c.Int, 10)}, true
	case kind == "*int" && c.Kind == ir.ConstInt && c.Big == nil:
		return gotree.CallOf(gotree.Ident{Name: "new"}, gotree.Num{Text: strconv.FormatInt(c.Int, 10)}), true
	case kind == "bool":
		return flag(truth(c)), true
	case kind == "not bool":
		return flag(!truth(c)), true
	}
	return nil, false
}

func flag(on bool) gotree.Expr {
	if on {
		return gotree.True
	}
	return nil
}

// startSetting returns a value that comes from the environment when the app starts.
func (m *project) startSetting(item *ir.ConfigItem, kind string) (gotree.Expr, bool) {
	if item.Value == nil || item.Func == nil || kind != "string" && kind != "bool" {
		return nil, false
	}
	if kind == "bool" {
		x, failure := m.unit.StartTruth(item.Func, item.Value)
		return x, failure == nil
	}
	x, failure := m.unit.StartValue(item.Func, item.Value, kind)
	return x, failure == nil
}

// lifetime returns the seconds of an int or of timedelta(days=7).
func lifetime(item *ir.ConfigItem) (int64, bool) {
	if c := item.Const; c != nil {
		return c.Int, c.Kind == ir.ConstInt && c.Big == nil && c.Int > 0
	}
	call, ok := item.Value.(*pyast.Call)
	if !ok || item.Func == nil || item.Func.Qualified(call.Func) != "datetime.timedelta" || len(call.Args) > 1 {
		return 0, false
	}
	total := int64(0)
	add := func(unit string, e pyast.Expr) bool {
		n := lower.Fold(item.Func, e)
		if n == nil || n.Kind != ir.ConstInt || n.Big != nil || n.Int > 1e6 || unitSeconds[unit] == 0 {
			return false
		}
		total += n.Int * unitSeconds[unit]
		return true
	}
	for _, e := range call.Args {
		if !add("days", e) {
			return 0, false
		}
	}
	for _, k := range call.Keywords {
		if !add(k.Arg, k.Value) {
			return 0, false
		}
	}
	return total, total > 0
}

var unitSeconds = map[string]int64{"weeks": 604800, "days": 86400, "hours": 3600, "minutes": 60, "seconds": 1}

// duration spells seconds in the largest unit that fits.
func (m *project) duration(seconds int64) gotree.Expr {
	for _, unit := range []struct {
		name string
		size int64
	}{{"Hour", 3600}, {"Minute", 60}, {"Second", 1}} {
		if seconds%unit.size == 0 {
			return &gotree.Binary{X: gotree.Num{Text: strconv.FormatInt(seconds/unit.size, 10)}, Op: "*", Y: gotree.Qual{Path: "time", Name: unit.name}}
		}
	}
	return nil
}

// keyFallbacks lets the environment hold former secret keys, where the app has some.
func (m *project) keyFallbacks(items map[string]*ir.ConfigItem) {
	item := items["SECRET_KEY_FALLBACKS"]
	if item == nil || item.Const != nil && !truth(item.Const) {
		return
	}
	m.require("the environment variable SECRET_KEY_FALLBACKS holds the app's former secret keys, separated by spaces")
	m.cookie = append(m.cookie, gotree.Element{Key: gotree.Ident{Name: "Fallbacks"},
		Value: gotree.CallOf(gotree.Qual{Path: "strings", Name: "Fields"}, gotree.CallOf(gotree.Qual{Path: "os", Name: "Getenv"}, gotree.Str{Value: "SECRET_KEY_FALLBACKS"}))})
}
