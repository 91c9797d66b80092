// This file maps module logging, which becomes slog.

package lib

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
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
		for _, k := range m.More {
			if k.Arg == "" || x.Const(k.Value) == nil {
				return rule.Value{}, false
			}
		}
		operands := append([]pyast.Expr{m.Args["msg"]}, m.Rest...)
		wants := make([]string, len(operands))
		for i, e := range operands {
			if _, star := e.(*pyast.Starred); star {
				return rule.Value{}, false
			}
			wants[i] = "any"
		}
		text := gotree.CallOf(x.Qual("py", "LogText"))
		for _, v := range x.Several(operands, wants) {
			text.Args = append(text.Args, v.X)
		}
		fn := gotree.Qual{Path: "log/slog", Name: level}
		if s, plain := text.Args[0].(gotree.Str); plain && len(text.Args) == 1 {
			return rule.Value{X: gotree.CallOf(fn, s)}, true
		}
		return rule.Value{X: gotree.CallOf(fn, text)}, true
	}
}
