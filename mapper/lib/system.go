// This file maps what modules traceback, platform, http, mimetypes and time say.

package lib

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Conditions of what differs from server to server.
const (
	onLinux    = "both servers run on Linux"
	plainTypes = "no mime.types file of the server adds media types to Python's own, in which scripts are text/javascript"
)

// traces is module traceback, as far as its texts go to logs.
var traces = rule.Table{
	{Py: `traceback.format_exc()`, Do: loggedTrace},
	{Py: `traceback.print_exc()`, Go: `debug.PrintStack()`},
}

// loggedTrace maps the text of the traceback where it is only logged or printed.
//
//	app.logger.error(traceback.format_exc())  =>  slog.Error(string(debug.Stack()))
func loggedTrace(x rule.Context, m rule.Match) (rule.Value, bool) {
	e, ok := m.Node.(pyast.Expr)
	if !ok || !x.OnlyLogged(e) {
		return rule.Value{}, false
	}
	stack := gotree.CallOf(gotree.Qual{Path: "runtime/debug", Name: "Stack"})
	return rule.Value{X: gotree.CallOf(gotree.Ident{Name: "string"}, stack), Type: "string"}, true
}

// statuses is http.HTTPStatus of a number, and http.client.responses.
var statuses = rule.Table{
	{Py: `http.HTTPStatus(value).phrase`, Go: `py.StatusPhrase(value)`},
	{Py: `http.HTTPStatus(value).description`, Go: `py.StatusDescription(value)`},
	{Py: `http.HTTPStatus(value).name`, Go: `py.StatusName(value)`},
	{Py: `http.HTTPStatus(value).value`, Go: `py.StatusValue(value)`},
	{Py: `http.client.responses[code]`, Go: `py.PhraseAt(code)`},
	{Py: `http.client.responses.get(code)`, Go: `py.LookupPhrase(code)`},
	{Py: `http.client.responses.get(code, (fallback @ str))`, Go: `py.PhraseOr(code, fallback)`},
}

// systems is what modules sys, os and platform say of the system, and mimetypes of names.
var systems = rule.Table{
	{Py: `sys.platform`, Go: `"linux"`, If: onLinux},
	{Py: `os.name`, Go: `"posix"`, If: onLinux},
	{Py: `platform.system()`, Go: `"Linux"`, If: onLinux},
	{Py: `platform.node()`, Go: `os.Hostname()`},
	{Py: `mimetypes.guess_type((url @ str))`, Go: `web.GuessMIME(url)`, If: plainTypes},
	{Py: `time.strftime((format @ str), time.localtime((secs @ float)))`, Go: `py.LocalClock(format, secs)`},
	{Py: `time.strftime((format @ str), time.localtime((secs @ int)))`, Go: `py.LocalClock(format, float64(secs))`},
	{Py: `time.strftime((format @ str), time.gmtime((secs @ float)))`, Go: `py.UTCClock(format, secs)`},
	{Py: `time.strftime((format @ str), time.gmtime((secs @ int)))`, Go: `py.UTCClock(format, float64(secs))`},
	{Py: `datetime.datetime.isocalendar(d).week`, Go: `d.Date().ISOWeek()`},
	{Py: `datetime.datetime.isocalendar(d).year`, Go: `d.Date().ISOYear()`},
	{Py: `datetime.datetime.isocalendar(d).weekday`, Go: `d.Date().ISOWeekday()`},
	{Py: `datetime.date.isocalendar(d).week`, Go: `d.ISOWeek()`},
	{Py: `datetime.date.isocalendar(d).year`, Go: `d.ISOYear()`},
	{Py: `datetime.date.isocalendar(d).weekday`, Go: `d.ISOWeekday()`},
}
