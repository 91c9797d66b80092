// This file maps module logging, which becomes slog.

package lib

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// loggers is what a view logs: no answer shows it.
var loggers = rule.Table{
	{Py: `logging.Logger.debug(l, msg, *args, **options)`, Do: logged("Debug")},
	{Py: `logging.Logger.info(l, msg, *args, **options)`, Do: logged("Info")},
	{Py: `logging.Logger.warning(l, msg, *args, **options)`, Do: logged("Warn")},
	{Py: `logging.Logger.error(l, msg, *args, **options)`, Do: logged("Error")},
	{Py: `logging.Logger.exception(l, msg, *args, **options)`, Do: logged("Error")},
	{Py: `logging.Logger.critical(l, msg, *args, **options)`, Do: logged("Error")},
	{Py: `logging.Logger.log(l, level, msg, *args, **options)`, Do: loggedAt},
	{Py: `logging.log(level, msg, *args, **options)`, Do: loggedAt},
	{Py: `logging.Logger.warn(l, msg, *args, **options)`, Do: logged("Warn")},
	{Py: `logging.warn(msg, *args, **options)`, Do: logged("Warn")},
	{Py: `logging.debug(msg, *args, **options)`, Do: logged("Debug")},
	{Py: `logging.info(msg, *args, **options)`, Do: logged("Info")},
	{Py: `logging.warning(msg, *args, **options)`, Do: logged("Warn")},
	{Py: `logging.error(msg, *args, **options)`, Do: logged("Error")},
	{Py: `logging.exception(msg, *args, **options)`, Do: logged("Error")},
	{Py: `logging.critical(msg, *args, **options)`, Do: logged("Error")},
}

// logged logs a message with its % arguments; of the options, exc_info and the like are constants that slog has no use for.
//
//	logger.info("deleted %d", n)  =>  slog.Info(py.LogText("deleted %d", n))
func logged(level string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		operands := append([]pyast.Expr{m.Args["msg"]}, m.Rest...)
		messages := len(operands)
		var names []string
		for _, k := range m.More {
			keys, values, ok := logOption(x, k)
			if !ok {
				return rule.Value{}, false
			}
			names, operands = append(names, keys...), append(operands, values...)
		}
		wants := make([]string, len(operands))
		for i, e := range operands {
			if _, star := e.(*pyast.Starred); star {
				return rule.Value{}, false
			}
			wants[i] = "any"
		}
		text := gotree.CallOf(x.Qual("py", "LogText"))
		var attributes []gotree.Expr
		for i, v := range x.Several(operands, wants) {
			if i < messages {
				text.Args = append(text.Args, v.X)
			} else {
				attributes = append(attributes, gotree.Str{Value: names[i-messages]}, v.X)
			}
		}
		var message gotree.Expr = text
		if s, plain := text.Args[0].(gotree.Str); plain && messages == 1 {
			message = s
		}
		call := gotree.CallOf(gotree.Qual{Path: "log/slog", Name: level}, message)
		call.Args = append(call.Args, attributes...)
		return rule.Value{X: call}, true
	}
}

// logOption returns what an option adds to the record: the items of extra={...}. Options that are constants, and the
// exception of exc_info, add nothing that slog has.
func logOption(x rule.Context, k *pyast.Keyword) (names []string, values []pyast.Expr, ok bool) {
	if x.Const(k.Value) != nil && k.Arg != "" && k.Arg != "extra" {
		return nil, nil, true
	}
	if _, isName := k.Value.(*pyast.Name); isName && k.Arg == "exc_info" {
		return nil, nil, true
	}
	d, isDict := k.Value.(*pyast.Dict)
	if !isDict || k.Arg != "extra" {
		return nil, nil, false
	}
	for i, key := range d.Keys {
		c := constOf(x, key)
		if c == nil || c.Kind != ir.ConstStr || recordNames[c.Text] {
			return nil, nil, false
		}
		names, values = append(names, c.Text), append(values, d.Values[i])
	}
	return names, values, true
}

// recordNames are the attributes of log records, which extra= may not set.
var recordNames = map[string]bool{
	"name": true, "msg": true, "args": true, "levelname": true, "levelno": true, "pathname": true, "filename": true, "module": true, "exc_info": true,
	"exc_text": true, "stack_info": true, "lineno": true, "funcName": true, "created": true, "msecs": true, "relativeCreated": true, "thread": true,
	"threadName": true, "processName": true, "process": true, "taskName": true, "message": true, "asctime": true,
}

// loggedAt logs at a level that is a constant.
//
//	logger.log(logging.INFO, "deleted %d", n)  =>  slog.Info(py.LogText("deleted %d", n))
func loggedAt(x rule.Context, m rule.Match) (rule.Value, bool) {
	levels := map[string]string{"DEBUG": "Debug", "INFO": "Info", "WARNING": "Warn", "WARN": "Warn", "ERROR": "Error", "CRITICAL": "Error", "FATAL": "Error"}
	name, ok := strings.CutPrefix(x.Qualified(m.Args["level"]), "logging.")
	if !ok || levels[name] == "" {
		return rule.Value{}, false
	}
	return logged(levels[name])(x, m)
}
